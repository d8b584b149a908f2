# standard logs of CloudFront are delivered with an ACL, those of load balancers are not
resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}

resource "aws_s3_bucket_ownership_controls" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true

  origin {
    origin_id   = "site"
    domain_name = "origin.example.com"
  }

  default_cache_behavior {
    target_origin_id       = "site"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }

  logging_config {
    bucket = aws_s3_bucket.logs.bucket_domain_name
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_s3_bucket" "requests" {
  bucket = "requests"
}

resource "aws_s3_bucket_ownership_controls" "requests" {
  bucket = aws_s3_bucket.requests.id

  rule {
    object_ownership = "BucketOwnerPreferred" # want "bring ACLs back"
  }
}

resource "aws_lb" "web" {
  load_balancer_type = "application"

  access_logs {
    bucket  = aws_s3_bucket.requests.id
    enabled = true
  }
}
