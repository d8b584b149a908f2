# may lack "no security event starts"
variable "target" {
  type = string
}

resource "aws_guardduty_detector" "this" {
  enable = true
}

resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = jsonencode({ source = ["aws.guardduty"], detail = { severity = [{ numeric = [">=", 7] }] } })
}

resource "aws_cloudwatch_event_target" "findings" {
  rule = aws_cloudwatch_event_rule.findings.name
  arn  = var.target
}
