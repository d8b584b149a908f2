resource "aws_cloudwatch_log_group" "trail" {
  name_prefix       = "trail-"
  retention_in_days = 365
}

# No log group.
resource "aws_cloudtrail" "files" {
  name           = "files"
  s3_bucket_name = "example-trail"
}

# What happens to objects is all that it records.
resource "aws_cloudtrail" "objects" {
  name                       = "objects"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"

  event_selector {
    include_management_events = false

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_cloudtrail" "queries" {
  name                       = "queries"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::DynamoDB::Table"]
    }
  }
}

resource "aws_cloudtrail" "off" {
  name                       = "off"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
  enable_logging             = false
}
