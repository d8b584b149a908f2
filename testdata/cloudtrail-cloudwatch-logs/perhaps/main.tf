variable "lake" {
  type = bool
}

resource "aws_cloudtrail_event_data_store" "audit" {
  count = var.lake ? 1 : 0
  name  = "audit"
}

resource "aws_cloudtrail" "beside" { # maybe "delivers to no CloudWatch log group"
  name           = "beside"
  s3_bucket_name = "guardlint-logs"
}
