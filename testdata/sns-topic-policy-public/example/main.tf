resource "aws_sns_topic_policy" "open" {
  arn = "arn:aws:sns:eu-west-1:123456789012:open"
  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sns:Publish"
      Resource  = "*"
    }]
  })
}

resource "aws_sns_topic_policy" "orders" {
  arn = "arn:aws:sns:eu-west-1:123456789012:orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "sns:Publish"
      Resource  = "*"
    }]
  })
}
