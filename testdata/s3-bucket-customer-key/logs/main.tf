# buckets that take access logs must keep S3's own key
resource "aws_s3_bucket" "data" { # want "bucket \"data\""
  bucket = "data"
}

resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}

resource "aws_s3_bucket_logging" "data" {
  bucket        = aws_s3_bucket.data.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "data/"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket" "requests" {
  bucket = "requests"
}

resource "aws_lb" "web" {
  load_balancer_type = "application"

  access_logs {
    bucket  = aws_s3_bucket.requests.bucket
    enabled = true
  }
}
