variable "name" {
  type = string
}

variable "actions" {
  type = list(string)
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = var.actions
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "p" {
  name   = var.name
  role   = var.name
  policy = data.aws_iam_policy_document.d.json # want[module.roles["admin"]] "policy \"p\" allows every change in IAM"
}
