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

resource "aws_ecr_repository_policy" "open" {
  for_each   = local.open
  repository = "open"
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ecr:BatchGetImage" }, each.value)]
  })
}

resource "aws_ecr_repository_policy" "closed" {
  for_each   = local.closed
  repository = "closed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ecr:BatchGetImage" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_ecr_repository_policy" "fenced" {
  repository = "fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" },
      { Effect = "Deny", Principal = "*", Action = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_ecr_repository_policy" "half_fenced" {
  repository = "half_fenced"
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" },
      { Effect = "Deny", Principal = "*", Action = "ecr:Delete*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_ecr_registry_policy" "open" {
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ecr:BatchGetImage" }, local.open.star)]
  })
}

resource "aws_ecr_repository_creation_template" "open" {
  prefix      = "open"
  applied_for = ["PULL_THROUGH_CACHE"]
  repository_policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ecr:BatchGetImage" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions = ["ecr:BatchGetImage"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_ecr_repository_policy" "document" {
  repository = "document"
  policy     = data.aws_iam_policy_document.d.json # want "lets every AWS account in"
}

resource "aws_ecr_repository_policy" "unset" {
  repository = "unset"
  policy     = var.policy # maybe "lets every AWS account in"
}

resource "aws_ecr_repository_policy" "unset_principal" {
  repository = "unset_principal"
  policy = jsonencode({ # maybe "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "ecr:BatchGetImage" }, { Principal = { AWS = var.principal } })]
  })
}
