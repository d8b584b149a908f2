variable "content" {
  type = string
}

resource "aws_organizations_organization" "this" { # maybe "does not keep its accounts from"
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
}

resource "aws_organizations_policy" "all" {
  name    = "all"
  content = var.content
}

resource "aws_organizations_policy_attachment" "all" {
  policy_id = aws_organizations_policy.all.id
  target_id = aws_organizations_organization.this.roots[0].id
}
