resource "aws_organizations_organization" "this" { # maybe "no trail of all its accounts"
  feature_set                   = "ALL"
  aws_service_access_principals = ["cloudtrail.amazonaws.com"]
}

resource "aws_cloudtrail" "this" {
  name                  = "this"
  s3_bucket_name        = "example-trail"
  is_multi_region_trail = true

  depends_on = [aws_organizations_organization.this]
}

resource "aws_cloudtrail_organization_delegated_admin_account" "audit" {
  account_id = "111122223333"
}
