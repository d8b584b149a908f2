resource "aws_organizations_organization" "this" { # maybe "security services"
  feature_set = "ALL"

  aws_service_access_principals = ["access-analyzer.amazonaws.com", "cloudtrail.amazonaws.com", "config.amazonaws.com", "guardduty.amazonaws.com", "securityhub.amazonaws.com"]
}
