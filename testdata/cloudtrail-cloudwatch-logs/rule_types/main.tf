# AWS writes the name of this type in two ways.
resource "aws_cloudwatch_event_rule" "sign_in" {
  name          = "sign-in"
  event_pattern = jsonencode({ detail-type = ["AWS Console Signin via CloudTrail"] })
}

resource "aws_cloudtrail" "watched" {
  name           = "watched"
  s3_bucket_name = "guardlint-logs"
}
