resource "aws_dynamodb_resource_policy" "open" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/open"
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "dynamodb:GetItem"
      Resource  = "*"
    }]
  })
}

resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "dynamodb:GetItem"
      Resource  = "*"
    }]
  })
}
