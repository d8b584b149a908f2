variable "state" {
  type = string
}

variable "sources" {
  type = list(string)
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}

resource "aws_cloudwatch_event_rule" "off" {
  name          = "off"
  state         = "DISABLED" # want "rule \"off\" for security events is switched off"
  event_pattern = jsonencode({ source = ["aws.guardduty"], "detail-type" = ["GuardDuty Finding"] })
}

resource "aws_cloudwatch_event_target" "off" {
  rule = aws_cloudwatch_event_rule.off.name
  arn  = aws_sns_topic.alarms.arn
}

resource "aws_cloudwatch_event_rule" "off_as_before" {
  name          = "off-as-before"
  is_enabled    = false # want "rule \"off_as_before\" for security events is switched off"
  event_pattern = "{\"source\":[\"aws.ec2\",\"aws.securityhub\"]}"
}

resource "aws_cloudwatch_event_target" "off_as_before" {
  rule = aws_cloudwatch_event_rule.off_as_before.name
  arn  = aws_sns_topic.alarms.arn
}

resource "aws_cloudwatch_event_rule" "silent" { # want "rule \"silent\" for security events has no target"
  name          = "silent"
  event_pattern = jsonencode({ "detail-type" = ["AWS Console Sign In via CloudTrail"] })
}

resource "aws_cloudwatch_event_rule" "silent_by_prefix" { # want "rule \"silent_by_prefix\" for security events has no target"
  name          = "silent-by-prefix"
  event_pattern = jsonencode({ source = [{ prefix = "aws.macie" }] })
}

resource "aws_cloudwatch_event_rule" "findings" {
  for_each      = { guardduty = "aws.guardduty", analyzer = "aws.access-analyzer" }
  name          = each.key
  event_pattern = jsonencode({ source = [each.value] })
}

resource "aws_cloudwatch_event_target" "findings" {
  for_each = aws_cloudwatch_event_rule.findings
  rule     = each.value.name
  arn      = aws_sns_topic.alarms.arn
}

# By its name, and with a state of its own.
resource "aws_cloudwatch_event_rule" "named" {
  name          = "named"
  state         = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"
  event_pattern = jsonencode({ "detail-type" = ["AWS API Call via CloudTrail"] })
}

resource "aws_cloudwatch_event_target" "named" {
  rule = "named"
  arn  = aws_sns_topic.alarms.arn
}

# A target in a module.
resource "aws_cloudwatch_event_rule" "forwarded" {
  name          = "forwarded"
  event_pattern = jsonencode({ source = ["aws.securityhub"] })
}

module "target" {
  source = "./target"
  rule   = aws_cloudwatch_event_rule.forwarded.name
  topic  = aws_sns_topic.alarms.arn
}

# Schedules, and events that are about something else or all but something.
resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "nightly"
  state               = "DISABLED"
  schedule_expression = "rate(1 day)"
}

resource "aws_cloudwatch_event_rule" "instances" {
  name          = "instances"
  state         = "DISABLED"
  event_pattern = jsonencode({ source = [{ "anything-but" = ["aws.guardduty"] }, "aws.ec2"], "detail-type" = ["EC2 Instance State-change Notification"] })
}

resource "aws_cloudwatch_event_rule" "unset_state" {
  name          = "unset-state"
  state         = var.state # maybe "rule \"unset_state\" for security events is switched off"
  event_pattern = jsonencode({ source = ["aws.guardduty"] })
}

resource "aws_cloudwatch_event_target" "unset_state" {
  rule = aws_cloudwatch_event_rule.unset_state.name
  arn  = aws_sns_topic.alarms.arn
}

resource "aws_cloudwatch_event_rule" "unset_sources" {
  name          = "unset-sources"
  state         = "DISABLED"
  event_pattern = jsonencode({ source = var.sources }) # maybe "rule \"unset_sources\" for security events is switched off"
}

# Whoever gets the name may add a target.
resource "aws_cloudwatch_event_rule" "handed_on" { # maybe "rule \"handed_on\" for security events has no target"
  name          = "handed-on"
  event_pattern = jsonencode({ source = ["aws.guardduty"] })
}

output "rule" {
  value = aws_cloudwatch_event_rule.handed_on.name
}
