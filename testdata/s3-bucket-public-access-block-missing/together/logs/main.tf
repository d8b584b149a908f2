resource "aws_s3_bucket" "covered" {
  bucket_prefix = "guardlint-"
}

resource "aws_s3_bucket_public_access_block" "covered" {
  bucket                  = aws_s3_bucket.covered.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "bare" { # want "has no public access block"
  bucket_prefix = "guardlint-"
}
