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

resource "aws_kms_key_policy" "open" {
  for_each = local.open
  key_id   = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }, each.value)]
  })
}

resource "aws_kms_key_policy" "closed" {
  for_each = local.closed
  key_id   = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_kms_key_policy" "fenced" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "kms:Decrypt", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_kms_key_policy" "half_fenced" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "kms:Decrypt", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "kms:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_kms_key" "open" {
  enable_key_rotation = true
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }, local.open.star)]
  })
}

resource "aws_kms_external_key" "open" {
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }, local.open.star)]
  })
}

resource "aws_kms_replica_key" "open" {
  primary_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab"
  policy = jsonencode({ # want "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_kms_key_policy" "document" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = data.aws_iam_policy_document.d.json # want "lets every AWS account in"
}

resource "aws_kms_key_policy" "unset" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = var.policy # maybe "lets every AWS account in"
}

resource "aws_kms_key_policy" "unset_principal" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({ # maybe "lets every AWS account in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

# The callers of one account, through one service: how AWS writes the policies of its own keys.
resource "aws_kms_key" "caller_account" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { AWS = "*" }, Action = ["kms:Decrypt"], Resource = "*"
      Condition = { StringEquals = { "kms:CallerAccount" = "123456789012", "kms:ViaService" = "s3.eu-west-1.amazonaws.com" } }
    }]
  })
}

# Through a service, for whatever account.
resource "aws_kms_key" "any_account_by_service" {
  policy = jsonencode({ # want "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { AWS = "*" }, Action = ["kms:Decrypt"], Resource = "*"
      Condition = { StringEquals = { "kms:ViaService" = "s3.eu-west-1.amazonaws.com" } }
    }]
  })
}

resource "aws_kms_key" "default" {
  enable_key_rotation = true
}
