variable "role_arns" {
  type = list(string)
}

resource "aws_iam_policy" "all" {
  name   = "all"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["sts:AssumeRole", "s3:GetObject"], Resource = "*" }] }) # want "policy \"all\" allows to assume any role"
}

resource "aws_iam_policy" "of_account" {
  name   = "of-account"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:Assume*", Resource = "arn:aws:iam::123456789012:role/*" }] }) # want "policy \"of_account\" allows to assume any role"
}

resource "aws_iam_policy" "of_any_account" {
  name   = "of-any-account"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::*:role/deploy" }] }) # want "policy \"of_any_account\" allows to assume any role"
}

resource "aws_iam_policy" "limited" {
  name = "limited"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::123456789012:role/deploy-*" },
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "*", Condition = { StringEquals = { "aws:ResourceOrgID" = "o-a1b2c3d4e5" } } },
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::*:role/deploy", Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } } },
      { Effect = "Allow", Action = "sts:GetCallerIdentity", Resource = "*" },
      { Effect = "Deny", Action = "sts:AssumeRole", Resource = "*" },
    ]
  })
}

# A trust policy says who assumes its own role.
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_policy" "unset" {
  name   = "unset"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = var.role_arns }] }) # maybe "policy \"unset\" allows to assume any role"
}
