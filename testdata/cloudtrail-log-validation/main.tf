variable "validate" {
  type = bool
}

resource "aws_s3_bucket" "logs" {
  bucket = "guardlint-logs"
}

resource "aws_cloudtrail" "on" {
  name                       = "on"
  s3_bucket_name             = aws_s3_bucket.logs.id
  enable_log_file_validation = true
}

resource "aws_cloudtrail" "left_out" { # want "\"left_out\" does not validate"
  name           = "left-out"
  s3_bucket_name = aws_s3_bucket.logs.id
}

resource "aws_cloudtrail" "off" {
  name                       = "off"
  s3_bucket_name             = aws_s3_bucket.logs.id
  enable_log_file_validation = false # want "\"off\" does not validate"
}

resource "aws_cloudtrail" "null" {
  name                       = "null"
  s3_bucket_name             = aws_s3_bucket.logs.id
  enable_log_file_validation = null # want "does not validate"
}

resource "aws_cloudtrail" "unset_variable" {
  name                       = "unset"
  s3_bucket_name             = aws_s3_bucket.logs.id
  enable_log_file_validation = var.validate # maybe "does not validate"
}

resource "aws_cloudtrail" "keyed" {
  for_each                   = { audit = true, scratch = false }
  name                       = each.key
  s3_bucket_name             = aws_s3_bucket.logs.id
  enable_log_file_validation = each.value # want[aws_cloudtrail.keyed["scratch"]] "does not validate"
}
