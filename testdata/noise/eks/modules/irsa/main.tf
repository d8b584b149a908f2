variable "name" {
  type = string
}

variable "provider_arn" {
  type = string
}

variable "issuer" {
  type = string
}

variable "service_account" {
  type = string
}

variable "policy" {
  type = string
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [var.provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${trimprefix(var.issuer, "https://")}:sub"
      values   = ["system:serviceaccount:${var.service_account}"]
    }

    condition {
      test     = "StringEquals"
      variable = "${trimprefix(var.issuer, "https://")}:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_policy" "this" {
  name   = var.name
  policy = var.policy
}

resource "aws_iam_role_policy_attachment" "this" {
  role       = aws_iam_role.this.name
  policy_arn = aws_iam_policy.this.arn
}

output "role_arn" {
  value = aws_iam_role.this.arn
}
