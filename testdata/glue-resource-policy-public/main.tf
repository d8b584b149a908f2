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

resource "aws_glue_resource_policy" "open" {
  for_each = local.open
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "glue:GetTable", Resource = "*" }, each.value)]
  })
}

resource "aws_glue_resource_policy" "closed" {
  for_each = local.closed
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "glue:GetTable", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_glue_resource_policy" "fenced" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "glue:GetTable", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_glue_resource_policy" "half_fenced" {
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "glue:GetTable", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "glue:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["glue:GetTable"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_glue_resource_policy" "document" {
  policy = data.aws_iam_policy_document.d.json # want "lets every AWS account in"
}

resource "aws_glue_resource_policy" "unset" {
  policy = var.policy # maybe "lets every AWS account in"
}

resource "aws_glue_resource_policy" "unset_principal" {
  policy = jsonencode({ # maybe "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "glue:GetTable", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}
