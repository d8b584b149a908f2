variable "policy" {
  type = string
}

resource "aws_organizations_policy_attachment" "this" {
  policy_id = var.policy
  target_id = "ou-ab12-22222222"
}
