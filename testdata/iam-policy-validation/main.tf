variable "policy" {
  type = string
}

variable "statements" {
  type = list(any)
}

variable "type" {
  type = string
}

resource "aws_iam_policy" "sound" {
  name = "sound"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "Read", Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::b/$${aws:username}/*" },
      { Sid = "Mfa", Effect = "Deny", NotAction = ["iam:*"], Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } },
    ]
  })
}

# Of this a scan says nothing: suggestions, what other rules judge, and what our table of actions does not know.
resource "aws_iam_policy" "quiet" {
  name = "quiet"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:Get*", "s3:GetObject"], Resource = "*" },
      { Effect = "Allow", Action = ["iam:PassRole"], Resource = "*" },
      { Effect = "Allow", Action = ["s3:TeleportObject"], Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "misspelt" {
  count = 2
  name  = "misspelt-${count.index}"
  policy = jsonencode({ # want "the policy of \"misspelt\" is flawed: statement 1 has neither Action nor NotAction \\(MISSING_ACTION\\), and 1 more"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Actions = ["s3:GetObject"], Resource = "*" }]
  })
}

resource "aws_iam_role_policy" "text" { # want "is flawed: it is not valid JSON \\(JSON_SYNTAX_ERROR\\)"
  role   = "r"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",}]
    }
  EOT
}

# StringEquals compares literally: the condition never holds.
data "aws_iam_policy_document" "literal" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::b/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["a-*"]
    }
  }
}

resource "aws_iam_user_policy" "literal" {
  user   = "u"
  policy = data.aws_iam_policy_document.literal.json # want "WILDCARD_WITHOUT_LIKE_OPERATOR"
}

data "aws_iam_policy_document" "alone" { # want "SecureTransport \\(INVALID_CONDITION_MULTIPLE_BOOLEAN\\)"
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::b/*"]

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true", "false"]
    }
  }
}

resource "aws_sqs_queue_policy" "topic" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/q"
  policy = jsonencode({ # want "says nothing about sns:Publish \\(UNSUPPORTED_ACTION_IN_POLICY\\)"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "123456789012" }, Action = "sns:Publish", Resource = "*" }]
  })
}

resource "aws_iam_role" "trust" {
  name = "trust"
  assume_role_policy = jsonencode({ # want "MISMATCHED_ACTION_FOR_PRINCIPAL"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRoleWithWebIdentity" }]
  })

  inline_policy {
    name   = "inline"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" }] }) # want "INVALID_EFFECT"
  }
}

# Policies of an organisation have a rule of their own.
resource "aws_organizations_policy" "rcp" {
  name    = "rcp"
  type    = "RESOURCE_CONTROL_POLICY"
  content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Principal = "*", NotAction = "s3:*", Resource = "*" }] })
}

resource "aws_organizations_policy" "scp" {
  name    = "scp"
  content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", NotAction = "s3:*", Resource = "*" }] })
}

resource "aws_organizations_policy" "tags" {
  name    = "tags"
  type    = "TAG_POLICY"
  content = jsonencode({ tags = { team = { tag_key = { "@@assign" = "team" } } } })
}

resource "aws_iam_policy" "partly" {
  name   = "partly"
  policy = jsonencode({ Version = "2012-10-17", Statement = var.statements })
}

# What a module makes of inputs that are left empty.
data "aws_iam_policy_document" "empty" {}

resource "aws_iam_policy" "empty" {
  name   = "empty"
  policy = data.aws_iam_policy_document.empty.json
}

resource "aws_iam_policy" "no_statements" {
  name   = "no-statements"
  policy = jsonencode({ Version = "2012-10-17", Statement = [] }) # want "MISSING_STATEMENT"
}

resource "aws_iam_policy" "unset" {
  name   = "unset"
  policy = var.policy # maybe "the policy of \"unset\" may be flawed"
}
