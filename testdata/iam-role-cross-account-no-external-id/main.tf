# What tells the account of this configuration: a permissions boundary is always of the role's own.
resource "aws_iam_role" "bounded" {
  name                 = "bounded"
  permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

data "aws_caller_identity" "current" {}

variable "vendor" {
  type = string
}

variable "accounts" {
  type    = list(string)
  default = ["210987654321"]
}

locals {
  strangers = {
    root        = { Principal = { AWS = "arn:aws:iam::210987654321:root" } }
    number      = { Principal = { AWS = "210987654321" } }
    role        = { Principal = { AWS = ["arn:aws:iam::123456789012:root", "arn:aws:iam::210987654321:role/vendor"] } }
    any_id      = { Principal = { AWS = "210987654321" }, Condition = { StringLike = { "sts:ExternalId" = "*" } } }
    absent_id   = { Principal = { AWS = "210987654321" }, Condition = { StringEqualsIfExists = { "sts:ExternalId" = "secret" } } }
    only_by_arn = { Principal = { AWS = "210987654321" }, Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::210987654321:role/vendor" } } }
  }
  known = {
    external_id  = { Principal = { AWS = "210987654321" }, Condition = { StringEquals = { "sts:ExternalId" = "a-long-secret" } } }
    organisation = { Principal = { AWS = "210987654321" }, Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    mfa          = { Principal = { AWS = "210987654321" }, Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }
    own          = { Principal = { AWS = "arn:aws:iam::123456789012:root" } }
    own_role     = { Principal = { AWS = aws_iam_role.bounded.arn } }
    current      = { Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" } }
    service      = { Principal = { Service = "ec2.amazonaws.com" } }
    everyone     = { Principal = { AWS = "*" } }
    deny         = { Effect = "Deny", Principal = { AWS = "210987654321" } }
  }
}

resource "aws_iam_role" "stranger" {
  for_each = local.strangers
  name     = each.key
  assume_role_policy = jsonencode({ # want "role \"stranger\" may be assumed by another account without an external id"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sts:AssumeRole" }, each.value)]
  })
}

resource "aws_iam_role" "known" {
  for_each = local.known
  name     = each.key
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sts:AssumeRole" }, each.value)]
  })
}

data "aws_iam_policy_document" "listed" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [for account in var.accounts : "arn:aws:iam::${account}:root"]
    }
  }
}

resource "aws_iam_role" "listed" {
  name               = "listed"
  assume_role_policy = data.aws_iam_policy_document.listed.json # want "role \"listed\" may be assumed by another account"
}

resource "aws_iam_role" "unset" {
  name = "unset"
  assume_role_policy = jsonencode({ # maybe "role \"unset\" may be assumed by another account"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = var.vendor } }]
  })
}
