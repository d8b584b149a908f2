# may lack "AWSSupportAccess"
variable "policy" {
  type = string
}

resource "aws_iam_role_policy_attachment" "incident" {
  role       = "incident"
  policy_arn = var.policy
}
