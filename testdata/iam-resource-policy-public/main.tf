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

resource "aws_backup_vault_policy" "open" {
  for_each          = local.open
  backup_vault_name = "open"
  policy = jsonencode({ # want "the policy of .* lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "backup:CopyIntoBackupVault", Resource = "*" }, each.value)]
  })
}

resource "aws_backup_vault_policy" "closed" {
  for_each          = local.closed
  backup_vault_name = "closed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "backup:CopyIntoBackupVault", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_backup_vault_policy" "fenced" {
  backup_vault_name = "fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "backup:CopyIntoBackupVault", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_backup_vault_policy" "half_fenced" {
  backup_vault_name = "half_fenced"
  policy = jsonencode({ # want "the policy of .* lets everyone in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "backup:CopyIntoBackupVault", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "backup:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_codeartifact_domain_permissions_policy" "open" {
  domain = "open"
  policy_document = jsonencode({ # want "the policy of .* lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "backup:CopyIntoBackupVault", Resource = "*" }, local.open.star)]
  })
}

resource "aws_kinesis_resource_policy" "open" {
  resource_arn = "arn:aws:kinesis:eu-west-1:123456789012:stream/open"
  policy = jsonencode({ # want "the policy of .* lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "backup:CopyIntoBackupVault", Resource = "*" }, local.open.star)]
  })
}

resource "aws_s3tables_table_bucket_policy" "open" {
  table_bucket_arn = "arn:aws:s3tables:eu-west-1:123456789012:bucket/open"
  resource_policy = jsonencode({ # want "the policy of .* lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "backup:CopyIntoBackupVault", Resource = "*" }, local.open.star)]
  })
}

resource "aws_acmpca_policy" "open" {
  resource_arn = "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/open"
  policy = jsonencode({ # want "the policy of .* lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "backup:CopyIntoBackupVault", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["backup:CopyIntoBackupVault"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_backup_vault_policy" "document" {
  backup_vault_name = "document"
  policy            = data.aws_iam_policy_document.d.json # want "the policy of .* lets everyone in"
}

resource "aws_backup_vault_policy" "unset" {
  backup_vault_name = "unset"
  policy            = var.policy # maybe "the policy of .* lets everyone in"
}

resource "aws_backup_vault_policy" "unset_principal" {
  backup_vault_name = "unset_principal"
  policy = jsonencode({ # maybe "the policy of .* lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "backup:CopyIntoBackupVault", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

resource "aws_s3control_multi_region_access_point_policy" "open" {
  details {
    name   = "guardlint"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }] }) # want "the policy of .* lets everyone in"
  }
}

data "aws_iam_policy_document" "alone" { # want "document \"alone\" lets everyone in"
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

# A role's policy, and one for identities: the business of other rules.
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "identity" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
