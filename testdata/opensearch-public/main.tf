variable "in_vpc" {
  type = bool
}

variable "subnets" {
  type = list(string)
}

variable "public" {
  type = bool
}

resource "aws_opensearch_domain" "private" {
  domain_name    = "private"
  engine_version = "OpenSearch_2.17"

  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

# Which subnets makes no difference.
resource "aws_opensearch_domain" "any_subnets" {
  domain_name = "any-subnets"

  vpc_options {
    subnet_ids = var.subnets
  }
}

resource "aws_opensearch_domain" "public" { # want "domain \"public\" is not in a VPC"
  domain_name    = "public"
  engine_version = "OpenSearch_2.17"
}

# Who may come in is another question than who can reach it.
resource "aws_opensearch_domain" "named" { # want "is not in a VPC"
  domain_name = "named"

  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/search" }
      Action    = "es:ESHttp*"
      Resource  = "arn:aws:es:eu-west-1:111122223333:domain/named/*"
    }]
  })
}

resource "aws_opensearch_domain" "perhaps" { # maybe "is not in a VPC"
  domain_name = "perhaps"

  dynamic "vpc_options" {
    for_each = var.in_vpc ? [1] : []
    content {
      subnet_ids = var.subnets
    }
  }
}

resource "aws_elasticsearch_domain" "public" { # want "is not in a VPC"
  domain_name           = "old"
  elasticsearch_version = "7.10"
}

resource "aws_opensearchserverless_security_policy" "endpoints" {
  name = "endpoints"
  type = "network"

  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
    AllowFromPublic = false
    SourceVPCEs     = ["vpce-0123456789abcdef0"]
  }])
}

resource "aws_opensearchserverless_security_policy" "public" {
  name = "public"
  type = "network"

  policy = jsonencode([ # want "network policy \"public\" lets the internet reach collections"
    {
      Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
      AllowFromPublic = false
      SourceVPCEs     = ["vpce-0123456789abcdef0"]
    },
    {
      Rules           = [{ ResourceType = "dashboard", Resource = ["collection/logs"] }]
      AllowFromPublic = true
    },
  ])
}

resource "aws_opensearchserverless_security_policy" "unset_variable" {
  name = "unset"
  type = "network"

  policy = jsonencode([{ # maybe "lets the internet reach collections"
    Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
    AllowFromPublic = var.public
  }])
}

resource "aws_opensearchserverless_security_policy" "encryption" {
  name = "encryption"
  type = "encryption"

  policy = jsonencode({
    Rules       = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
    AWSOwnedKey = true
  })
}
