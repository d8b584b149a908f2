variable "bucket" {
  type = string
}

# The bucket is given, and its logging is declared here.
resource "aws_s3_bucket_logging" "trail" {
  bucket        = var.bucket
  target_bucket = "guardlint-access-logs"
  target_prefix = "trail/"
}

resource "aws_cloudtrail" "trail" {
  name           = "trail"
  s3_bucket_name = var.bucket
}
