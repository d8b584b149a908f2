resource "aws_guardduty_detector" "this" {
  enable = true
}

resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = jsonencode({ source = ["aws.guardduty"], detail = { severity = [{ numeric = [">=", 7] }] } })
}

resource "aws_cloudwatch_event_target" "findings" {
  rule = aws_cloudwatch_event_rule.findings.name
  arn  = aws_sfn_state_machine.contain.arn
}

resource "aws_sfn_state_machine" "contain" {
  name       = "contain"
  role_arn   = "arn:aws:iam::111122223333:role/contain"
  definition = jsonencode({ StartAt = "Done", States = { Done = { Type = "Succeed" } } })
}
