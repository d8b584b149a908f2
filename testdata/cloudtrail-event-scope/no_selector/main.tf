resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "guardlint-logs"
  is_multi_region_trail = true
}

# The account's trail records the management events.
resource "aws_cloudtrail" "payments" {
  name                          = "payments"
  s3_bucket_name                = "guardlint-payments-logs"
  include_global_service_events = false

  event_selector {
    include_management_events = false

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::payments/"]
    }
  }
}
