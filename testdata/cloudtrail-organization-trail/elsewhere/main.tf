resource "aws_organizations_organization" "this" { # maybe "no trail of all its accounts"
  feature_set                   = "ALL"
  aws_service_access_principals = ["cloudtrail.amazonaws.com"]
}
