# AWS refuses a group without a role, so that one is there whenever the trail is.
resource "aws_cloudtrail" "group" {
  name                       = "group"
  s3_bucket_name             = "guardlint-logs"
  cloud_watch_logs_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:cloudtrail:*"
}

resource "aws_cloudtrail" "role" { # want "\"role\" delivers to no CloudWatch log group"
  name                      = "role"
  s3_bucket_name            = "guardlint-logs"
  cloud_watch_logs_role_arn = "arn:aws:iam::111122223333:role/cloudtrail-to-logs"
}
