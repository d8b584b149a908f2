resource "aws_cloudwatch_log_group" "trail" {
  name_prefix       = "trail-"
  retention_in_days = 365
}

resource "aws_cloudtrail" "main" { # want "about changes of CloudTrail and changes of AWS Config that"
  name                       = "main"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}

# Root users only, and one user only.
resource "aws_cloudwatch_log_metric_filter" "root" {
  name           = "root"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{ $.userIdentity.type = \"Root\" || $.userIdentity.arn = \"arn:aws:iam::111122223333:user/alice\" }"

  metric_transformation {
    name      = "Root"
    namespace = "Security"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "root" {
  alarm_name          = "root"
  metric_name         = "Root"
  namespace           = "Security"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = ["arn:aws:sns:eu-west-1:111122223333:security"]
}
