resource "aws_ecr_repository_policy" "open" {
  repository = "open"
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ecr:BatchGetImage"
    }]
  })
}

resource "aws_ecr_repository_policy" "orders" {
  repository = "orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "ecr:BatchGetImage"
    }]
  })
}
