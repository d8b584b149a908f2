resource "aws_organizations_policy" "this" {
  name    = "this"
  type    = "SECURITYHUB_POLICY"
  content = jsonencode({})
}
