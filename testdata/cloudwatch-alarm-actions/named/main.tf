# The name of the second alarm is but a part of the one that the composite alarm listens to.
resource "aws_cloudwatch_metric_alarm" "heard" {
  alarm_name          = "errors-by-name"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 1
}

resource "aws_cloudwatch_metric_alarm" "unheard" { # want "tells nobody"
  alarm_name          = "by-name"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 1
}

resource "aws_cloudwatch_metric_alarm" "by_arn" {
  alarm_name          = "by-arn"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 1
}

resource "aws_cloudwatch_composite_alarm" "parent" {
  alarm_name    = "parent"
  alarm_rule    = "ALARM(\"errors-by-name\") AND NOT OK(arn:aws:cloudwatch:eu-central-1:123456789012:alarm:by-arn)"
  alarm_actions = ["arn:aws:sns:eu-central-1:123456789012:oncall"]
}
