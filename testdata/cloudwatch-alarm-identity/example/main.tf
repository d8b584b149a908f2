resource "aws_cloudtrail" "main" {
  name                       = "main"
  s3_bucket_name             = "example-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:cloudtrail:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}

# Calls and sign-ins reach EventBridge while a trail records them.
resource "aws_cloudwatch_event_rule" "identity" {
  name = "identity"

  event_pattern = jsonencode({
    "$or" = [
      { detail = { errorCode = [{ suffix = "UnauthorizedOperation" }, { prefix = "AccessDenied" }] } },
      { detail = { eventSource = ["iam.amazonaws.com"] } },
      { detail-type = ["AWS Console Sign In via CloudTrail"] },
    ]
  })

  depends_on = [aws_cloudtrail.main]
}

resource "aws_cloudwatch_event_target" "identity" {
  rule = aws_cloudwatch_event_rule.identity.name
  arn  = "arn:aws:sns:eu-west-1:111122223333:security"

  depends_on = [aws_cloudtrail.main]
}
