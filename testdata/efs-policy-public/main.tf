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

resource "aws_efs_file_system_policy" "open" {
  for_each       = local.open
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "elasticfilesystem:ClientWrite", Resource = "*" }, each.value)]
  })
}

resource "aws_efs_file_system_policy" "closed" {
  for_each       = local.closed
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "elasticfilesystem:ClientWrite", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_efs_file_system_policy" "fenced" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "elasticfilesystem:ClientWrite", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_efs_file_system_policy" "half_fenced" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "elasticfilesystem:ClientWrite", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "elasticfilesystem:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["elasticfilesystem:ClientWrite"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_efs_file_system_policy" "document" {
  file_system_id = "fs-0123456789abcdef0"
  policy         = data.aws_iam_policy_document.d.json # want "lets everyone in"
}

resource "aws_efs_file_system_policy" "unset" {
  file_system_id = "fs-0123456789abcdef0"
  policy         = var.policy # maybe "lets everyone in"
}

resource "aws_efs_file_system_policy" "unset_principal" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({ # maybe "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "elasticfilesystem:ClientWrite", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

# Whoever reaches a mount target: how AWS writes it.
resource "aws_efs_file_system_policy" "mount_target" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { AWS = "*" }, Action = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"], Resource = "*"
      Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
    }]
  })
}
