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
# An alarm that tells nobody.
resource "aws_cloudwatch_log_metric_filter" "cloudtrail" {
  name           = "cloudtrail"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}"

  metric_transformation {
    name      = "cloudtrail"
    namespace = "Security"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "cloudtrail" {
  alarm_name          = "cloudtrail"
  metric_name         = aws_cloudwatch_log_metric_filter.cloudtrail.id
  namespace           = "Security"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = []
}

# A metric of the same name in another namespace.
resource "aws_cloudwatch_log_metric_filter" "config" {
  name           = "config"
  log_group_name = aws_cloudwatch_log_group.trail.name
  pattern        = "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}"

  metric_transformation {
    name      = "config"
    namespace = "Security"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "config" {
  alarm_name          = "config"
  metric_name         = "config"
  namespace           = "Elsewhere"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = ["arn:aws:sns:eu-west-1:111122223333:security"]
}
