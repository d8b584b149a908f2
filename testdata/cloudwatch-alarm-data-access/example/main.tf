resource "aws_cloudtrail" "main" {
  name                       = "main"
  s3_bucket_name             = "example-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:cloudtrail:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}

# Calls reach EventBridge while a trail records them.
resource "aws_cloudwatch_event_rule" "changes" {
  name = "changes"

  event_pattern = jsonencode({
    detail-type = ["AWS API Call via CloudTrail"]
    detail      = { eventName = ["DisableKey", "ScheduleKeyDeletion", { prefix = "PutBucket" }, { prefix = "DeleteBucket" }] }
  })

  depends_on = [aws_cloudtrail.main]
}

resource "aws_cloudwatch_event_target" "changes" {
  rule = aws_cloudwatch_event_rule.changes.name
  arn  = "arn:aws:sns:eu-west-1:111122223333:security"

  depends_on = [aws_cloudtrail.main]
}
