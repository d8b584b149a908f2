resource "aws_cloudwatch_log_resource_policy" "open" {
  policy_name = "open"
  policy_document = jsonencode({ # want "lets every"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "logs:PutLogEvents"
      Resource  = "*"
    }]
  })
}

resource "aws_cloudwatch_log_resource_policy" "closed" {
  policy_name = "closed"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "es.amazonaws.com" }
      Action    = "logs:PutLogEvents"
      Resource  = "*"
    }]
  })
}
