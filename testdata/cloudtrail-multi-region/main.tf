resource "aws_cloudtrail" "left_out" { # want "\"left_out\" records one region only"
  name           = "left-out"
  s3_bucket_name = "guardlint-logs"
}

resource "aws_cloudtrail" "off" {
  name                  = "off"
  s3_bucket_name        = "guardlint-logs"
  is_multi_region_trail = false # want "\"off\" records one region only"
}

# What is switched off covers nothing, not even for others.
resource "aws_cloudtrail" "asleep" {
  name                  = "asleep"
  s3_bucket_name        = "guardlint-logs"
  is_multi_region_trail = true
  enable_logging        = false
}
