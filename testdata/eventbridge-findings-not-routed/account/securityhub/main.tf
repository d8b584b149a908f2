resource "aws_securityhub_account" "this" {}

resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = jsonencode({ source = [{ prefix = "aws.securityhub" }] })
}

resource "aws_cloudwatch_event_target" "findings" {
  rule = aws_cloudwatch_event_rule.findings.name
  arn  = "arn:aws:sns:eu-west-1:111122223333:security"
}
