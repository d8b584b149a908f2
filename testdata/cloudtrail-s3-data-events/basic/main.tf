resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "guardlint-logs"
}

# It records the data events for the account's trail too.
resource "aws_cloudtrail" "data" {
  name           = "data"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    include_management_events = false

    data_resource {
      type   = "AWS::Lambda::Function"
      values = ["arn:aws:lambda"]
    }

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
