variable "group" {
  type = string
}

resource "aws_cloudtrail" "main" {
  name                       = "main"
  s3_bucket_name             = "example-trail"
  cloud_watch_logs_group_arn = var.group # maybe "raises an alarm"
  cloud_watch_logs_role_arn  = "arn:aws:iam::111122223333:role/trail"
}
