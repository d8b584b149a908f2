resource "aws_sns_topic" "oncall" {
  name = "oncall"
}

resource "aws_cloudwatch_metric_alarm" "oncall" {
  alarm_name          = "oncall"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.oncall.arn]
}

resource "aws_sns_topic_subscription" "oncall" {
  topic_arn = aws_sns_topic.oncall.arn
  protocol  = "email"
  endpoint  = "oncall@example.com"
}

resource "aws_sns_topic" "silent" { # want "topic .*silent.* hears of alarms and has no subscriber"
  name = "silent"
}

resource "aws_cloudwatch_metric_alarm" "silent" {
  alarm_name          = "silent"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.silent.arn]
}

resource "aws_sns_topic" "findings" { # want "has no subscriber"
  name = "findings"
}

resource "aws_cloudwatch_event_target" "findings" {
  rule = "guardduty-findings"
  arn  = aws_sns_topic.findings.arn
}

resource "aws_sns_topic" "chat" {
  name = "chat"
}

resource "aws_cloudwatch_metric_alarm" "chat" {
  alarm_name          = "chat"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.chat.arn]
}

resource "aws_chatbot_slack_channel_configuration" "oncall" {
  configuration_name = "oncall"
  iam_role_arn       = "arn:aws:iam::111122223333:role/chatbot"
  slack_channel_id   = "C07EZ1ABC23"
  slack_team_id      = "T07EA123LEP"
  sns_topic_arns     = [aws_sns_topic.chat.arn]
}

# What an application says of its orders.
resource "aws_sns_topic" "orders" {
  name = "orders"
}

# Who takes it may subscribe.
resource "aws_sns_topic" "handed_on" { # maybe "has no subscriber"
  name = "handed-on"
}

resource "aws_cloudwatch_metric_alarm" "handed_on" {
  alarm_name          = "handed-on"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.handed_on.arn]
}

output "topic" {
  value = aws_sns_topic.handed_on.arn
}
