variable "logging" {
  type = bool
}

variable "logging_by_default" {
  type    = bool
  default = true
}

resource "aws_cloudtrail" "left_out" {
  name           = "left-out"
  s3_bucket_name = "guardlint-logs"
}

resource "aws_cloudtrail" "on" {
  name           = "on"
  s3_bucket_name = "guardlint-logs"
  enable_logging = true
}

resource "aws_cloudtrail" "off" {
  name           = "off"
  s3_bucket_name = "guardlint-logs"
  enable_logging = false # want "\"off\" is switched off"
}

resource "aws_cloudtrail" "null" {
  name           = "null"
  s3_bucket_name = "guardlint-logs"
  enable_logging = null
}

resource "aws_cloudtrail" "default_of_variable" {
  name           = "default"
  s3_bucket_name = "guardlint-logs"
  enable_logging = var.logging_by_default
}

resource "aws_cloudtrail" "unset_variable" {
  name           = "unset"
  s3_bucket_name = "guardlint-logs"
  enable_logging = var.logging # maybe "is switched off"
}
