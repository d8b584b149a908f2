variable "types" {
  type = list(string)
}

resource "aws_organizations_organization" "full" {
  aws_service_access_principals = ["cloudtrail.amazonaws.com"]
  enabled_policy_types          = ["SERVICE_CONTROL_POLICY", "TAG_POLICY"]
  feature_set                   = "ALL"
}

resource "aws_organizations_organization" "left_out" {
  enabled_policy_types = ["SERVICE_CONTROL_POLICY"]
}

resource "aws_organizations_organization" "billing" {
  feature_set = "CONSOLIDATED_BILLING" # want "organisation \"billing\" cannot limit its accounts"
}

resource "aws_organizations_organization" "no_types" { # want "organisation \"no_types\" cannot limit its accounts"
  feature_set = "ALL"
}

resource "aws_organizations_organization" "tags" {
  enabled_policy_types = ["TAG_POLICY"] # want "\"tags\" cannot limit its accounts by service control policies"
}

resource "aws_organizations_organization" "unset" {
  enabled_policy_types = var.types # maybe "\"unset\" cannot limit its accounts"
}
