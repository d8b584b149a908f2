# Everything is called by its name, and one filter is about all.
resource "aws_cloudtrail" "main" {
  name                       = "main"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:cloudtrail:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}

# What the first trail records is noticed.
resource "aws_cloudtrail" "copy" {
  name                       = "copy"
  s3_bucket_name             = "example-trail-copy"
  cloud_watch_logs_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:copy:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "audit" {
  name           = "audit"
  log_group_name = "cloudtrail"
  pattern        = "{ ($.eventSource = \"cloudtrail.amazonaws.com\" && $.eventName != \"Describe*\") || ($.eventSource = \"config.amazonaws.com\") }"

  metric_transformation {
    name      = "AuditChanges"
    namespace = "Security"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "audit" {
  alarm_name          = "audit"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  threshold           = 0
  alarm_actions       = ["arn:aws:sns:eu-west-1:111122223333:security"]

  metric_query {
    id          = "changes"
    return_data = true

    metric {
      metric_name = "AuditChanges"
      namespace   = "Security"
      period      = 300
      stat        = "Sum"
    }
  }
}
