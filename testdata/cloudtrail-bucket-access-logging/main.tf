variable "bucket" {
  type = string
}

resource "aws_s3_bucket" "access_logs" {
  bucket = "guardlint-access-logs"
}

resource "aws_s3_bucket" "logged" {
  bucket = "guardlint-trail"
}

resource "aws_s3_bucket_logging" "logged" {
  bucket        = aws_s3_bucket.logged.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "trail/"
}

resource "aws_cloudtrail" "logged" {
  name           = "logged"
  s3_bucket_name = aws_s3_bucket.logged.id
}

resource "aws_s3_bucket" "old" {
  bucket = "guardlint-old-trail"

  logging {
    target_bucket = aws_s3_bucket.access_logs.id
    target_prefix = "old-trail/"
  }
}

resource "aws_cloudtrail" "old" {
  name           = "old"
  s3_bucket_name = "guardlint-old-trail"
}

resource "aws_s3_bucket" "silent" {
  bucket = "guardlint-silent-trail"
}

resource "aws_cloudtrail" "silent" { # want "\"silent\" writes to a bucket without access logging"
  name           = "silent"
  s3_bucket_name = aws_s3_bucket.silent.bucket
}

resource "aws_cloudtrail" "elsewhere" {
  name           = "elsewhere"
  s3_bucket_name = "log-archive" # maybe "writes to a bucket without access logging"
}

resource "aws_cloudtrail" "unset_variable" {
  name           = "unset"
  s3_bucket_name = var.bucket # maybe "writes to a bucket without access logging"
}
