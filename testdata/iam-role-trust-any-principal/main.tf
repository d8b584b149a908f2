variable "principals" {
  type = list(string)
}

locals {
  open = {
    aws_star   = { Principal = { AWS = "*" } }
    star       = { Principal = "*" }
    in_a_list  = { Principal = { AWS = ["arn:aws:iam::123456789012:root", "*"] } }
    tags_too   = { Principal = { AWS = "*" }, Action = ["sts:AssumeRole", "sts:TagSession"] }
    anything   = { Principal = { AWS = "*" }, Action = "sts:*" }
    any_id     = { Principal = { AWS = "*" }, Condition = { StringLike = { "sts:ExternalId" = "*" } } }
    mfa_absent = { Principal = { AWS = "*" }, Condition = { StringEqualsIfExists = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
  }
  closed = {
    service      = { Principal = { Service = "ec2.amazonaws.com" } }
    account      = { Principal = { AWS = "arn:aws:iam::123456789012:root" } }
    organisation = { Principal = { AWS = "*" }, Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    role         = { Principal = { AWS = "*" }, Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::123456789012:role/ci-*" } } }
    external_id  = { Principal = { AWS = "*" }, Condition = { StringEquals = { "sts:ExternalId" = "a-long-secret" } } }
    deny         = { Effect = "Deny", Principal = { AWS = "*" } }
  }
}

resource "aws_iam_role" "open" {
  for_each = local.open
  name     = each.key
  assume_role_policy = jsonencode({ # want "role \"open\" may be assumed by everyone"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sts:AssumeRole" }, each.value)]
  })
}

resource "aws_iam_role" "closed" {
  for_each = local.closed
  name     = each.key
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sts:AssumeRole" }, each.value)]
  })
}

data "aws_iam_policy_document" "alone" { # want "document \"alone\" may be assumed by everyone"
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "unset" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = var.principals
    }
  }
}

resource "aws_iam_role" "unset" {
  name               = "unset"
  assume_role_policy = data.aws_iam_policy_document.unset.json # maybe "role \"unset\" may be assumed by everyone"
}
