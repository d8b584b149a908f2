resource "aws_organizations_organization" "this" {
  feature_set                   = "ALL"
  aws_service_access_principals = ["cloudtrail.amazonaws.com"]
}

resource "aws_cloudtrail" "this" {
  name                  = "this"
  s3_bucket_name        = "example-trail"
  is_multi_region_trail = true
  is_organization_trail = true

  depends_on = [aws_organizations_organization.this]
}
