resource "aws_ses_identity_policy" "open" {
  identity = "example.com"
  name     = "open"
  policy = jsonencode({ # want "lets every AWS account send"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ses:SendEmail"
      Resource  = "*"
    }]
  })
}

resource "aws_ses_identity_policy" "orders" {
  identity = "example.com"
  name     = "orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "ses:SendEmail"
      Resource  = "*"
    }]
  })
}
