resource "aws_ecr_repository_policy" "open" {
  repository = "shop"
  policy = jsonencode({ # want "lets every"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ecr:BatchGetImage"
    }]
  })
}

resource "aws_ecr_repository_policy" "closed" {
  repository = "shop"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "ecr:BatchGetImage"
    }]
  })
}
