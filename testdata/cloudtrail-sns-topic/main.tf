variable "topic" {
  type = string
}

resource "aws_cloudtrail" "topic" {
  name           = "t"
  s3_bucket_name = "elsewhere"
  sns_topic_name = "trail"
}

resource "aws_s3_bucket" "notifies" {
  bucket = "notifies"
}

resource "aws_s3_bucket_notification" "notifies" {
  bucket      = aws_s3_bucket.notifies.id
  eventbridge = true
}

resource "aws_cloudtrail" "eventbridge" {
  name           = "t"
  s3_bucket_name = aws_s3_bucket.notifies.id
}

resource "aws_cloudtrail" "left_out" { # want "nobody is told when trail \"left_out\" delivers"
  name           = "t"
  s3_bucket_name = "elsewhere"
}

resource "aws_cloudtrail" "unset_variable" {
  name           = "t"
  s3_bucket_name = "elsewhere"
  sns_topic_name = var.topic # maybe "nobody is told when trail"
}
