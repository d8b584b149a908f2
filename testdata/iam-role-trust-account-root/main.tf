variable "principal" {
  type = string
}

data "aws_caller_identity" "current" {}

locals {
  whole = {
    root    = { Principal = { AWS = "arn:aws:iam::123456789012:root" } }
    number  = { Principal = { AWS = ["123456789012"] } }
    current = { Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" } }
  }
  part = {
    role    = { Principal = { AWS = "arn:aws:iam::123456789012:role/r" } }
    service = { Principal = { Service = "ec2.amazonaws.com" } }
    arn     = { Principal = { AWS = "arn:aws:iam::123456789012:root" }, Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::123456789012:role/ci-*" } } }
    tag     = { Principal = { AWS = "123456789012" }, Condition = { StringEquals = { "aws:PrincipalTag/team" = "a" } } }
  }
}

resource "aws_iam_role" "whole" {
  for_each = local.whole
  name     = each.key
  assume_role_policy = jsonencode({ # want "role \"whole\" trusts a whole account"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sts:AssumeRole" }, each.value)]
  })
}

resource "aws_iam_role" "part" {
  for_each = local.part
  name     = each.key
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sts:AssumeRole" }, each.value)]
  })
}

resource "aws_iam_role" "unset" {
  name               = "unset"
  assume_role_policy = var.principal # maybe "role \"unset\" trusts a whole account"
}
