resource "aws_cloudwatch_metric_alarm" "any" { # maybe "tells nobody"
  alarm_name          = "any"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
}

# Which alarms it asks for is in the pattern.
resource "aws_cloudwatch_event_rule" "alarms" {
  event_pattern = jsonencode({ source = ["aws.cloudwatch"] })
}
