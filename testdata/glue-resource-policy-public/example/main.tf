resource "aws_glue_resource_policy" "open" {
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "glue:GetTable"
      Resource  = "*"
    }]
  })
}

resource "aws_glue_resource_policy" "orders" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "glue:GetTable"
      Resource  = "*"
    }]
  })
}
