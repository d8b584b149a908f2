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

resource "aws_secretsmanager_secret_policy" "open" {
  for_each   = local.open
  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:open-a1b2c3"
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }, each.value)]
  })
}

resource "aws_secretsmanager_secret_policy" "closed" {
  for_each   = local.closed
  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:closed-a1b2c3"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_secretsmanager_secret_policy" "fenced" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:fenced-a1b2c3"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "secretsmanager:GetSecretValue", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_secretsmanager_secret_policy" "half_fenced" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:half_fenced-a1b2c3"
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "secretsmanager:GetSecretValue", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "secretsmanager:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_secretsmanager_secret" "open" {
  name = "open"
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_secretsmanager_secret_policy" "document" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:document-a1b2c3"
  policy     = data.aws_iam_policy_document.d.json # want "lets every AWS account in"
}

resource "aws_secretsmanager_secret_policy" "unset" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:unset-a1b2c3"
  policy     = var.policy # maybe "lets every AWS account in"
}

resource "aws_secretsmanager_secret_policy" "unset_principal" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:unset_principal-a1b2c3"
  policy = jsonencode({ # maybe "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

# AWS refuses it: the finding weighs little.
resource "aws_secretsmanager_secret_policy" "refused" {
  secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:refused-a1b2c3"
  block_public_policy = true
  policy              = data.aws_iam_policy_document.d.json # want "lets every AWS account in"
}
