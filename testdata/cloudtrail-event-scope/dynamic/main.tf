variable "selectors" {
  type = list(object({ read_write_type = string }))
}

resource "aws_cloudtrail" "account" { # maybe "leaves management events out"
  name           = "account"
  s3_bucket_name = "guardlint-logs"

  dynamic "event_selector" {
    for_each = var.selectors

    content {
      read_write_type = event_selector.value.read_write_type
    }
  }
}
