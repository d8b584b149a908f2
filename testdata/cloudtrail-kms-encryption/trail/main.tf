variable "key" {
  type    = string
  default = null
}

resource "aws_cloudtrail" "trail" {
  name           = "trail"
  s3_bucket_name = "guardlint-logs"
  kms_key_id     = var.key # want[module.without_key] "does not encrypt its logs"
}
