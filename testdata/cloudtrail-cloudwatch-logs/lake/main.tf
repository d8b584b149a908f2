resource "aws_cloudtrail_event_data_store" "audit" {
  name             = "audit"
  retention_period = 365
}

resource "aws_cloudtrail" "beside" {
  name           = "beside"
  s3_bucket_name = "guardlint-logs"
}
