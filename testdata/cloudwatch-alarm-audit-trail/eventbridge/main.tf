resource "aws_cloudwatch_log_group" "trail" {
  name_prefix       = "trail-"
  retention_in_days = 365
}

resource "aws_cloudtrail" "main" {
  name                       = "main"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}

resource "aws_cloudwatch_event_rule" "audit" {
  name = "audit"

  event_pattern = jsonencode({
    detail-type = ["AWS API Call via CloudTrail"]
    detail = {
      eventSource = ["cloudtrail.amazonaws.com", "config.amazonaws.com"]
      eventName   = [{ prefix = "Create" }, { prefix = "Update" }, { prefix = "Delete" }, { prefix = "Start" }, { prefix = "Stop" }, { prefix = "Put" }]
    }
  })
}

resource "aws_cloudwatch_event_target" "audit" {
  rule = aws_cloudwatch_event_rule.audit.name
  arn  = "arn:aws:sns:eu-west-1:111122223333:security"
}
