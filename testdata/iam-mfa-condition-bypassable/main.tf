variable "present" {
  type = string
}

resource "aws_iam_policy" "deny" {
  name = "deny"
  policy = jsonencode({ # want "policy \"deny\" asks for MFA in a way that access keys evade"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", NotAction = "iam:*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } } }]
  })
}

data "aws_iam_policy_document" "allow" {
  statement {
    actions   = ["ec2:TerminateInstances"]
    resources = ["*"]

    condition {
      test     = "BoolIfExists"
      variable = "aws:multifactorauthpresent"
      values   = ["true"]
    }
  }
}

resource "aws_iam_group_policy" "allow" {
  group  = "g"
  policy = data.aws_iam_policy_document.allow.json # want "policy \"allow\" asks for MFA in a way that access keys evade"
}

resource "aws_iam_policy" "right" {
  name = "right"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", NotAction = "iam:*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = false } } },
      { Effect = "Allow", Action = "ec2:TerminateInstances", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = true } } },
      { Effect = "Deny", Action = "s3:*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = false } } },
    ]
  })
}

resource "aws_iam_policy" "unset" {
  name = "unset"
  policy = jsonencode({ # maybe "policy \"unset\" asks for MFA"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", NotAction = "iam:*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = var.present } } }]
  })
}
