variable "policy" {
  type = string
}
resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = jsonencode({ source = ["aws.guardduty"] })
}

resource "aws_cloudwatch_event_target" "contain" { # maybe "responds to security events"
  rule = aws_cloudwatch_event_rule.findings.name
  arn  = aws_lambda_function.contain.arn
}

resource "aws_lambda_function" "contain" {
  function_name = "contain"
  role          = aws_iam_role.contain.arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "contain.zip"
}

resource "aws_iam_role" "contain" {
  name               = "contain"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "contain" {
  role   = aws_iam_role.contain.name
  policy = var.policy
}
