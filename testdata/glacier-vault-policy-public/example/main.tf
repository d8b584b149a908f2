resource "aws_glacier_vault" "open" {
  name = "open"
  access_policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "glacier:InitiateJob"
      Resource  = "*"
    }]
  })
}

resource "aws_glacier_vault" "orders" {
  name = "orders"
  access_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "glacier:InitiateJob"
      Resource  = "*"
    }]
  })
}
