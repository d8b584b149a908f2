# lacks "nobody hears of what GuardDuty and Security Hub find"
resource "aws_guardduty_detector" "this" {
  enable = true
}

resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = jsonencode({ source = ["aws.autoscaling"] })
}

resource "aws_cloudwatch_event_target" "findings" {
  rule = aws_cloudwatch_event_rule.findings.name
  arn  = "arn:aws:sns:eu-west-1:111122223333:security"
}
