resource "aws_cloudwatch_log_group" "trail" {
  name              = "cloudtrail"
  retention_in_days = 365
}

resource "aws_cloudtrail" "main" { # want "nothing raises an alarm about calls that are not allowed, console sign-in without MFA, use of the root user, changes of IAM policies and failed console sign-in that trail .*main.* records"
  name                       = "main"
  s3_bucket_name             = "example-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}
