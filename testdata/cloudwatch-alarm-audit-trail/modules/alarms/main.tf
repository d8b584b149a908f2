variable "name" {
  type = string
}

variable "pattern" {
  type = string
}

variable "log_group" {
  type = string
}

resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = var.name
  log_group_name = var.log_group
  pattern        = var.pattern

  metric_transformation {
    name      = var.name
    namespace = "Security"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_name          = var.name
  metric_name         = aws_cloudwatch_log_metric_filter.this.id
  namespace           = "Security"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = ["arn:aws:sns:eu-west-1:111122223333:security"]
}
