variable "admin_policy" {
  type = string
}

variable "targets" {
  type = list(string)
}

resource "aws_iam_policy" "versions" {
  name = "versions"
  policy = jsonencode({ # want "policy \"versions\" lets its holder rewrite its own permissions"
    Version   = "2012-10-17"
    Statement = [{ Sid = "Edit", Effect = "Allow", Action = ["iam:CreatePolicyVersion", "iam:GetPolicy"], Resource = "*" }]
  })
}

# One statement of several, and only by a wildcard.
data "aws_iam_policy_document" "attach" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::reports/*"]
  }
  statement {
    actions   = ["iam:Attach*"]
    resources = ["arn:aws:iam::123456789012:role/*"]
  }
}

resource "aws_iam_role" "deployer" {
  name               = "deployer"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:role/ci" } }] })
}

resource "aws_iam_role_policy" "attach" {
  role   = aws_iam_role.deployer.name
  policy = data.aws_iam_policy_document.attach.json # want "policy \"attach\" lets its holder rewrite its own permissions"
}

# A role that may edit itself by name.
resource "aws_iam_role_policy" "itself" {
  role = aws_iam_role.deployer.name
  policy = jsonencode({ # want "policy \"itself\" lets its holder rewrite"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = "arn:aws:iam::123456789012:role/deployer" }]
  })
}

# Everybody may edit their own user, which is everything.
resource "aws_iam_group" "people" {
  name = "people"
}

resource "aws_iam_group_policy" "own" {
  group = aws_iam_group.people.name
  policy = jsonencode({ # want "policy \"own\" lets its holder rewrite"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:PutUserPolicy", Resource = "arn:aws:iam::*:user/$${aws:username}" }]
  })
}

# A condition on something else does not help.
resource "aws_iam_policy" "mfa" {
  name = "mfa"
  policy = jsonencode({ # want "policy \"mfa\" lets its holder rewrite"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:AddUserToGroup", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }]
  })
}

# Other roles on a path, only below a boundary, only with named policies.
resource "aws_iam_policy" "limited" {
  name = "limited"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:PutRolePolicy", "iam:AttachRolePolicy"], Resource = "arn:aws:iam::123456789012:role/apps/*" },
      { Effect = "Allow", Action = "iam:PutRolePolicy", Resource = "*", Condition = { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::123456789012:policy/limit" } } },
      { Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "*", Condition = { ArnEquals = { "iam:PolicyARN" = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] } } },
      { Effect = "Allow", Action = ["iam:Get*", "iam:List*"], Resource = "*" },
    ]
  })
}

# What a Deny takes away again.
resource "aws_iam_policy" "denied" {
  name = "denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:Put*", "iam:Get*"], Resource = "*" },
      { Effect = "Deny", Action = "iam:Put*Policy", Resource = "*" },
    ]
  })
}

# A boundary keeps the role below it.
resource "aws_iam_policy" "boundary" {
  name   = "boundary"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "sqs:*"], Resource = "*" }] })
}

resource "aws_iam_role" "bounded" {
  name                 = "bounded"
  permissions_boundary = aws_iam_policy.boundary.arn
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "bounded" {
  role   = aws_iam_role.bounded.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = "*" }] })
}

# The whole of IAM, and of everything, is reported as that.
resource "aws_iam_policy" "whole" {
  name = "whole"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:*", Resource = "*" },
      { Effect = "Allow", Action = "*", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "unset" {
  name   = "unset"
  policy = var.admin_policy # maybe "policy \"unset\" lets its holder rewrite"
}

resource "aws_iam_policy" "unset_targets" {
  name = "unset-targets"
  policy = jsonencode({ # maybe "policy \"unset_targets\" lets its holder rewrite"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = var.targets }]
  })
}

# The policy of a role or a bucket is none of an identity.
data "aws_iam_policy_document" "of_a_bucket" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}
