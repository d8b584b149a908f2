# may lack "nobody hears"
variable "pattern" {
  type = string
}

resource "aws_guardduty_detector" "this" {
  enable = true
}

resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = var.pattern
}

resource "aws_cloudwatch_event_target" "findings" {
  rule = aws_cloudwatch_event_rule.findings.name
  arn  = "arn:aws:sns:eu-west-1:111122223333:security"
}
