# lacks "nobody hears of what GuardDuty and Security Hub find"
resource "aws_guardduty_detector" "this" {
  enable = true
}

resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = jsonencode({ source = ["aws.guardduty"], detail = { severity = [{ numeric = [">=", 7] }] } })
}
