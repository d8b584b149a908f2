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

resource "aws_ses_identity_policy" "open" {
  for_each = local.open
  identity = "example.com"
  name     = "open"
  policy = jsonencode({ # want "lets every AWS account send"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ses:SendEmail", Resource = "*" }, each.value)]
  })
}

resource "aws_ses_identity_policy" "closed" {
  for_each = local.closed
  identity = "example.com"
  name     = "closed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ses:SendEmail", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_ses_identity_policy" "fenced" {
  identity = "example.com"
  name     = "fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "ses:SendEmail", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_ses_identity_policy" "half_fenced" {
  identity = "example.com"
  name     = "half_fenced"
  policy = jsonencode({ # want "lets every AWS account send"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "ses:SendEmail", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "ses:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_sesv2_email_identity_policy" "open" {
  email_identity = "example.com"
  policy_name    = "open"
  policy = jsonencode({ # want "lets every AWS account send"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ses:SendEmail", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["ses:SendEmail"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_ses_identity_policy" "document" {
  identity = "example.com"
  name     = "document"
  policy   = data.aws_iam_policy_document.d.json # want "lets every AWS account send"
}

resource "aws_ses_identity_policy" "unset" {
  identity = "example.com"
  name     = "unset"
  policy   = var.policy # maybe "lets every AWS account send"
}

resource "aws_ses_identity_policy" "unset_principal" {
  identity = "example.com"
  name     = "unset_principal"
  policy = jsonencode({ # maybe "lets every AWS account send"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ses:SendEmail", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}
