variable "policy" {
  type = string
}

variable "principal" {
  type = string
}

locals {
  # Who is let in: everyone, whatever else the statement says.
  open = {
    star          = { Principal = "*" }
    any_account   = { Principal = { AWS = "*" } }
    among_others  = { Principal = { AWS = ["arn:aws:iam::123456789012:root", "*"] } }
    any_source    = { Principal = "*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:sns:*:*:*" } } }
    caller_chosen = { Principal = "*", Condition = { StringLike = { "aws:Referer" = "https://example.com/*" } } }
    may_be_absent = { Principal = "*", Condition = { StringEqualsIfExists = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    negated       = { Principal = "*", Condition = { StringNotEquals = { "aws:PrincipalAccount" = "123456789012" } } }
  }
  # Named or pinned callers, and what allows nothing.
  closed = {
    account      = { Principal = { AWS = "arn:aws:iam::123456789012:root" } }
    organisation = { Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    source       = { Principal = { AWS = "*" }, Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:123456789012:*" } } }
    bucket       = { Principal = "*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:*:*:guardlint-b" } } }
    service      = { Principal = { Service = "sns.amazonaws.com" }, Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } } }
    deny         = { Effect = "Deny", Principal = "*" }
  }
}

resource "aws_opensearch_domain" "open" {
  for_each    = local.open
  domain_name = "open"
  access_policies = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "es:ESHttpGet", Resource = "*" }, each.value)]
  })
}

resource "aws_opensearch_domain" "closed" {
  for_each    = local.closed
  domain_name = "closed"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "es:ESHttpGet", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_opensearch_domain" "fenced" {
  domain_name = "fenced"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "es:ESHttpGet", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_opensearch_domain" "half_fenced" {
  domain_name = "half_fenced"
  access_policies = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "es:ESHttpGet", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "es:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_elasticsearch_domain" "open" {
  domain_name = "open"
  access_policies = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "es:ESHttpGet", Resource = "*" }, local.open.star)]
  })
}

resource "aws_elasticsearch_domain_policy" "open" {
  domain_name = aws_elasticsearch_domain.open.domain_name
  access_policies = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "es:ESHttpGet", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["es:ESHttpGet"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_opensearch_domain" "document" {
  domain_name     = "document"
  access_policies = data.aws_iam_policy_document.d.json # want "lets everyone in"
}

resource "aws_opensearch_domain" "unset" {
  domain_name     = "unset"
  access_policies = var.policy # maybe "lets everyone in"
}

resource "aws_opensearch_domain" "unset_principal" {
  domain_name = "unset_principal"
  access_policies = jsonencode({ # maybe "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "es:ESHttpGet", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

# Within a VPC the network decides who reaches the domain.
resource "aws_opensearch_domain" "vpc" {
  domain_name     = "vpc"
  access_policies = data.aws_iam_policy_document.d.json

  vpc_options {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_opensearch_domain_policy" "vpc" {
  domain_name     = aws_opensearch_domain.vpc.domain_name
  access_policies = data.aws_iam_policy_document.d.json
}

resource "aws_opensearch_domain_policy" "elsewhere" {
  domain_name     = "elsewhere"
  access_policies = data.aws_iam_policy_document.d.json # maybe "lets everyone in"
}

# Users of the domain's own have to sign in still: the finding weighs less.
resource "aws_opensearch_domain" "users" {
  domain_name     = "users"
  access_policies = data.aws_iam_policy_document.d.json # want "lets everyone in"

  advanced_security_options {
    enabled = true
  }
}

resource "aws_opensearch_domain" "addresses" {
  domain_name = "addresses"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { AWS = "*" }, Action = "es:*", Resource = "*"
      Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
    }]
  })
}

resource "aws_opensearch_domain" "half_of_the_internet" {
  domain_name = "half"
  access_policies = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { AWS = "*" }, Action = "es:*", Resource = "*"
      Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/1", "128.0.0.0/1"] } }
    }]
  })
}
