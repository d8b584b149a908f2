resource "aws_cloudwatch_log_group" "trail" {
  name_prefix       = "trail-"
  retention_in_days = 365
}

resource "aws_cloudtrail" "main" { # maybe "changes of CloudTrail and changes of AWS Config"
  name                       = "main"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}

# Who takes it may declare filters.
output "log_group" {
  value = aws_cloudwatch_log_group.trail.name
}
