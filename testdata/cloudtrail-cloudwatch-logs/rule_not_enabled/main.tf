resource "aws_cloudwatch_event_rule" "root" {
  name          = "root-used"
  is_enabled    = false
  event_pattern = jsonencode({ detail-type = ["AWS API Call via CloudTrail"] })
}

resource "aws_cloudtrail" "unwatched" { # want "trail \"unwatched\" delivers to no CloudWatch log group"
  name           = "unwatched"
  s3_bucket_name = "guardlint-logs"
}
