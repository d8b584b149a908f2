# lacks "gathers the findings of Security Hub in no region"
resource "aws_securityhub_account" "this" {}
