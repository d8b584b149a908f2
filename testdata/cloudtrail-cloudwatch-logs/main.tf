variable "log_group_arn" {
  type = string
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "cloudtrail"
  retention_in_days = 365
}

resource "aws_iam_role" "trail" {
  name = "cloudtrail-to-logs"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "cloudtrail.amazonaws.com" }
    }]
  })
}

resource "aws_cloudtrail" "delivers" {
  name                       = "delivers"
  s3_bucket_name             = "guardlint-logs"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
}

resource "aws_cloudtrail" "left_out" { # want "\"left_out\" delivers to no CloudWatch log group"
  name           = "left-out"
  s3_bucket_name = "guardlint-logs"
}

resource "aws_cloudtrail" "empty" {
  name                       = "empty"
  s3_bucket_name             = "guardlint-logs"
  cloud_watch_logs_group_arn = "" # want "delivers to no"
  cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
}

resource "aws_cloudtrail" "unset_variable" {
  name                       = "unset"
  s3_bucket_name             = "guardlint-logs"
  cloud_watch_logs_group_arn = var.log_group_arn # maybe "delivers to no"
  cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
}

# A rule about something else watches no calls.
resource "aws_cloudwatch_event_rule" "instances" {
  name = "instances"
  event_pattern = jsonencode({
    source      = ["aws.ec2"]
    detail-type = ["EC2 Instance State-change Notification"]
  })
}
