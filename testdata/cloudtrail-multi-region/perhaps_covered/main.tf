variable "create_account_trail" {
  type = bool
}

resource "aws_cloudtrail" "account" {
  count                 = var.create_account_trail ? 1 : 0
  name                  = "account"
  s3_bucket_name        = "guardlint-logs"
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "application" { # maybe "\"application\" records one region only"
  name           = "application"
  s3_bucket_name = "guardlint-logs"
}
