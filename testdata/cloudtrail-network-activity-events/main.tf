resource "aws_cloudtrail" "main" { # want "trail .*main.* does not record calls through interface endpoints"
  name                  = "main"
  s3_bucket_name        = "example-trail"
  is_multi_region_trail = true
}

resource "aws_vpc_endpoint" "kms" {
  vpc_id            = "vpc-0123456789abcdef0"
  service_name      = "com.amazonaws.eu-west-1.kms"
  vpc_endpoint_type = "Interface"

  depends_on = [aws_cloudtrail.main]
}
