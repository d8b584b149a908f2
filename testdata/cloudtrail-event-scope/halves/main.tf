resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    read_write_type                  = "ReadOnly"
    exclude_management_event_sources = []
  }

  event_selector {
    read_write_type = "WriteOnly"
  }
}
