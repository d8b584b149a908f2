# lacks "does not use Security Hub"

resource "aws_organizations_policy" "this" {
  name    = "this"
  type    = "TAG_POLICY"
  content = jsonencode({})
}
