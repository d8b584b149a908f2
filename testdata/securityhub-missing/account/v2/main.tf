resource "aws_securityhub_account_v2" "this" {}
