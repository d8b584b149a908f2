resource "aws_sns_topic" "alarms" {
  name = "alarms"
}

resource "aws_cloudwatch_event_rule" "root" {
  name = "root-used"
  event_pattern = jsonencode({
    detail-type = ["AWS API Call via CloudTrail", "AWS Console Sign In via CloudTrail"]
    detail      = { userIdentity = { type = ["Root"] } }
  })
}

resource "aws_cloudwatch_event_target" "root" {
  rule = aws_cloudwatch_event_rule.root.name
  arn  = aws_sns_topic.alarms.arn
}

resource "aws_cloudtrail" "watched" {
  name           = "watched"
  s3_bucket_name = "guardlint-logs"
}
