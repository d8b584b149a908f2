resource "aws_cloudwatch_event_rule" "findings" {
  name          = "findings"
  event_pattern = jsonencode({ source = ["aws.securityhub"], detail-type = ["Security Hub Findings - Imported"] })
}

resource "aws_cloudwatch_event_target" "contain" { # want "responds to security events"
  rule     = aws_cloudwatch_event_rule.findings.name
  arn      = aws_sfn_state_machine.contain.arn
  role_arn = "arn:aws:iam::111122223333:role/start"
}

resource "aws_sfn_state_machine" "contain" {
  name       = "contain"
  role_arn   = aws_iam_role.contain.arn
  definition = jsonencode({ StartAt = "Done", States = { Done = { Type = "Succeed" } } })
}

resource "aws_iam_role" "contain" {
  name               = "contain"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "states.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "contain" {
  role = aws_iam_role.contain.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}
