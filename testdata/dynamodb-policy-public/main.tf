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

resource "aws_dynamodb_resource_policy" "open" {
  for_each     = local.open
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/open"
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "dynamodb:GetItem", Resource = "*" }, each.value)]
  })
}

resource "aws_dynamodb_resource_policy" "closed" {
  for_each     = local.closed
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/closed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "dynamodb:GetItem", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_dynamodb_resource_policy" "fenced" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "dynamodb:GetItem", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_dynamodb_resource_policy" "half_fenced" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/half_fenced"
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "dynamodb:GetItem", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "dynamodb:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_dynamodb_resource_policy" "document" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/document"
  policy       = data.aws_iam_policy_document.d.json # want "lets every AWS account in"
}

resource "aws_dynamodb_resource_policy" "unset" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/unset"
  policy       = var.policy # maybe "lets every AWS account in"
}

resource "aws_dynamodb_resource_policy" "unset_principal" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/unset_principal"
  policy = jsonencode({ # maybe "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "dynamodb:GetItem", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}
