variable "deployer_policy" {
  type = string
}

variable "boundary" {
  type = string
}

variable "account" {
  type = string
}

resource "aws_iam_policy" "deployer" {
  name = "deployer"
  policy = jsonencode({ # want "policy \"deployer\" lets its holder give rights to identities that no permissions boundary limits"
    Version = "2012-10-17"
    Statement = [{
      Sid    = "Roles"
      Effect = "Allow"
      Action = ["iam:CreateRole", "iam:DeleteRole", "iam:PutRolePolicy", "iam:TagRole"]
      # A name limits what roles are called, not what they may do.
      Resource = "arn:aws:iam::${var.account}:role/app-*"
    }]
  })
}

# Two statements of a document that roles get.
data "aws_iam_policy_document" "onboarding" {
  statement {
    actions   = ["iam:CreateRole", "iam:TagRole"]
    resources = ["arn:aws:iam::123456789012:role/people/*"]
  }
  statement {
    actions   = ["iam:AttachRolePolicy"]
    resources = ["arn:aws:iam::123456789012:role/people/*"]
  }
}

resource "aws_iam_role" "onboarding" {
  for_each           = toset(["eu", "us"])
  name               = "onboarding-${each.key}"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "onboarding" {
  for_each = aws_iam_role.onboarding
  role     = each.value.name
  policy   = data.aws_iam_policy_document.onboarding.json # want "policy \"onboarding\" lets its holder give rights"
}

# The boundary is demanded, and may be taken off.
resource "aws_iam_policy" "removable" {
  name = "removable"
  policy = jsonencode({ # want "policy \"removable\" lets its holder give rights"
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow", Action = ["iam:CreateRole"], Resource = "arn:aws:iam::123456789012:role/app/*"
        Condition = { StringEquals = { "iam:PermissionsBoundary" = var.boundary } }
      },
      { Effect = "Allow", Action = ["iam:PutRolePolicy", "iam:DeleteRolePermissionsBoundary"], Resource = "arn:aws:iam::123456789012:role/app/*" },
    ]
  })
}

# Demanded of roles as they are created, and never taken off; or of roles that get policies.
resource "aws_iam_policy" "bounded" {
  name = "bounded"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow", Action = ["iam:CreateRole"], Resource = "arn:aws:iam::123456789012:role/app/*"
        Condition = { StringEquals = { "iam:PermissionsBoundary" = var.boundary } }
      },
      { Effect = "Allow", Action = ["iam:PutRolePolicy", "iam:AttachRolePolicy"], Resource = "arn:aws:iam::123456789012:role/app/*" },
      { Effect = "Allow", Action = "iam:CreateRole", Resource = "arn:aws:iam::123456789012:role/jobs/*" },
      {
        Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "arn:aws:iam::123456789012:role/jobs/*"
        Condition = { StringLike = { "iam:PermissionsBoundary" = "arn:aws:iam::*:policy/limit" } }
      },
    ]
  })
}

# The same by a Deny, as AWS describes it.
resource "aws_iam_policy" "denied" {
  name = "denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy"], Resource = "arn:aws:iam::*:role/app-*" },
      {
        Effect = "Deny", Action = ["iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy"], Resource = "*"
        Condition = { StringNotEquals = { "iam:PermissionsBoundary" = var.boundary } }
      },
    ]
  })
}

# Roles without policies, policies of roles that exist, and named policies only.
resource "aws_iam_policy" "parts" {
  name = "parts"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:CreateRole", "iam:CreateServiceLinkedRole"], Resource = "arn:aws:iam::*:role/app-*" },
      { Effect = "Allow", Action = ["iam:PutRolePolicy"], Resource = "arn:aws:iam::*:role/platform" },
      {
        Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "arn:aws:iam::*:role/app-*"
        Condition = { ArnEquals = { "iam:PolicyARN" = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] } }
      },
    ]
  })
}

# What limits the holder limits what it can grant as little; what it may not do at all it cannot use.
resource "aws_iam_policy" "limit" {
  name   = "limit"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "iam:CreateRole"], Resource = "*" }] })
}

resource "aws_iam_role" "limited" {
  name                 = "limited"
  permissions_boundary = aws_iam_policy.limit.arn
  assume_role_policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "limited" {
  role = aws_iam_role.limited.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:CreateRole", "iam:PutRolePolicy"], Resource = "arn:aws:iam::*:role/app-*" }]
  })
}

# Any role, all of IAM, everything: rules of their own report these.
resource "aws_iam_policy" "broader" {
  name = "broader"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:CreateRole", "iam:PutRolePolicy"], Resource = "*" },
      { Effect = "Allow", Action = "iam:*", Resource = "*" },
      { Effect = "Allow", Action = "*", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "unset" {
  name   = "unset"
  policy = var.deployer_policy # maybe "policy \"unset\" lets its holder give rights"
}
