variable "actions" {
  type = list(string)
}

variable "on" {
  type = bool
}

resource "aws_sns_topic" "oncall" {}

resource "aws_cloudwatch_metric_alarm" "tells" {
  alarm_name          = "tells"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.oncall.arn]
}

resource "aws_cloudwatch_metric_alarm" "tells_the_end" {
  alarm_name          = "tells-the-end"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  ok_actions          = [aws_sns_topic.oncall.arn]
}

resource "aws_cloudwatch_metric_alarm" "left_out" { # want "alarm \"left_out\" tells nobody"
  alarm_name          = "left-out"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
}

resource "aws_cloudwatch_metric_alarm" "empty" { # want "tells nobody"
  alarm_name          = "empty"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = []
}

resource "aws_cloudwatch_metric_alarm" "switched_off" {
  alarm_name          = "switched-off"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.oncall.arn]
  actions_enabled     = false # want "tells nobody"
}

resource "aws_cloudwatch_metric_alarm" "unset_actions" {
  alarm_name          = "unset-actions"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = var.actions # maybe "tells nobody"
}

resource "aws_cloudwatch_metric_alarm" "unset_switch" {
  alarm_name          = "unset-switch"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.oncall.arn]
  actions_enabled     = var.on # maybe "tells nobody"
}

# A composite alarm listens to it.
resource "aws_cloudwatch_metric_alarm" "child" {
  alarm_name          = "child"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
}

resource "aws_cloudwatch_metric_alarm" "child_by_name" {
  alarm_name          = "child-by-name"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
}

resource "aws_cloudwatch_composite_alarm" "parent" {
  alarm_name    = "parent"
  alarm_rule    = "ALARM(${aws_cloudwatch_metric_alarm.child.alarm_name})"
  alarm_actions = [aws_sns_topic.oncall.arn]
}

resource "aws_cloudwatch_composite_alarm" "named" {
  alarm_name    = "named"
  alarm_rule    = "ALARM(child-by-name)"
  alarm_actions = [aws_sns_topic.oncall.arn]
}

resource "aws_cloudwatch_composite_alarm" "mute" { # want "tells nobody"
  alarm_name = "mute"
  alarm_rule = "ALARM(child-by-name)"
}

# A deployment is rolled back when it goes off.
resource "aws_cloudwatch_metric_alarm" "of_deployment" {
  alarm_name          = "of-deployment"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
}

resource "aws_codedeploy_deployment_group" "app" {
  app_name              = "app"
  deployment_group_name = "app"
  service_role_arn      = "arn:aws:iam::111122223333:role/d"

  alarm_configuration {
    enabled = true
    alarms  = [aws_cloudwatch_metric_alarm.of_deployment.alarm_name]
  }
}

# What it is handed to may use it.
resource "aws_cloudwatch_metric_alarm" "handed_on" { # maybe "tells nobody"
  alarm_name          = "handed-on"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
}

output "alarm" {
  value = aws_cloudwatch_metric_alarm.handed_on.arn
}
