resource "aws_organizations_organization" "this" { # maybe "may lack basic guardrails"
  feature_set          = "ALL"
  enabled_policy_types = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
}
