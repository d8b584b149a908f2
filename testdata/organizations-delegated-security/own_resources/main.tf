resource "aws_organizations_organization" "this" {
  feature_set = "ALL"

  aws_service_access_principals = ["cloudtrail.amazonaws.com", "config.amazonaws.com", "guardduty.amazonaws.com", "securityhub.amazonaws.com"]
}

resource "aws_organizations_aws_service_access" "analyzer" {
  service_principal = "access-analyzer.amazonaws.com"
}

resource "aws_organizations_delegated_administrator" "security" {
  for_each          = toset(["access-analyzer.amazonaws.com", "config.amazonaws.com"])
  account_id        = "111122223333"
  service_principal = each.key

  depends_on = [aws_organizations_organization.this]
}

resource "aws_cloudtrail_organization_delegated_admin_account" "security" {
  account_id = "111122223333"

  depends_on = [aws_organizations_organization.this]
}

resource "aws_guardduty_organization_admin_account" "security" {
  admin_account_id = "111122223333"

  depends_on = [aws_organizations_organization.this]
}

resource "aws_securityhub_organization_admin_account" "security" {
  admin_account_id = "111122223333"

  depends_on = [aws_organizations_organization.this]
}
