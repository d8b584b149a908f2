locals {
  halves = ["true", "false"]
}

resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "guardlint-logs"

  dynamic "advanced_event_selector" {
    for_each = local.halves

    content {
      field_selector {
        field  = "eventCategory"
        equals = ["Management"]
      }

      field_selector {
        field  = "readOnly"
        equals = [advanced_event_selector.value]
      }
    }
  }
}
