variable "buckets" {
  type = list(string)
}

resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = var.buckets # maybe "does not record all data events of S3"
    }
  }
}
