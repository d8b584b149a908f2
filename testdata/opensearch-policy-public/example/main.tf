resource "aws_opensearch_domain" "open" {
  domain_name = "open"
  access_policies = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "es:ESHttp*"
      Resource  = "*"
    }]
  })
}

resource "aws_opensearch_domain" "orders" {
  domain_name = "orders"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:role/search" }
      Action    = "es:ESHttp*"
      Resource  = "*"
    }]
  })
}
