variable "management_events" {
  type = bool
}

resource "aws_cloudtrail" "unset_variable" {
  name           = "unset"
  s3_bucket_name = "guardlint-logs"

  event_selector {
    include_management_events = var.management_events # maybe "leaves management events out"
  }
}
