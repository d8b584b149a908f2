variable "statements" {
  type = list(any)
}

resource "aws_iam_policy" "any_role" {
  name = "any-role"
  policy = jsonencode({ # want "policy \"any_role\" lets its holder rewrite the trust policy of any role"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:UpdateAssumeRolePolicy"], Resource = "*" }]
  })
}

data "aws_iam_policy_document" "by_wildcard" {
  statement {
    actions   = ["iam:Update*"]
    resources = ["arn:aws:iam::123456789012:role/*"]
  }
}

resource "aws_iam_role" "builder" {
  name = "builder"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "codebuild.amazonaws.com" } }]
  })
  inline_policy { # want "role \"builder\" lets its holder rewrite the trust policy"
    name   = "wildcard"
    policy = data.aws_iam_policy_document.by_wildcard.json
  }
}

resource "aws_iam_policy" "path" {
  name = "path"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:UpdateAssumeRolePolicy", Resource = "arn:aws:iam::123456789012:role/apps/*" },
      { Effect = "Allow", Action = "iam:UpdateRole", Resource = "*" },
      { Effect = "Allow", Action = "iam:UpdateAssumeRolePolicy", Resource = "*", Condition = { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::123456789012:policy/limit" } } },
    ]
  })
}

resource "aws_iam_policy" "denied" {
  name = "denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:Update*", Resource = "*" },
      { Effect = "Deny", Action = "iam:UpdateAssumeRolePolicy", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "unset" {
  name   = "unset"
  policy = jsonencode({ Version = "2012-10-17", Statement = var.statements }) # maybe "policy \"unset\" lets its holder rewrite the trust policy"
}
