# Ineffective, but still there to take effect as soon as a setting changes: violated, at low severity.
resource "aws_s3_bucket" "ignored" {
  bucket = "guardlint-ignored"
}

resource "aws_s3_bucket_acl" "ignored" {
  bucket = aws_s3_bucket.ignored.id
  acl    = "public-read" # want "grants access to everybody"
}

resource "aws_s3_bucket_public_access_block" "ignored" {
  bucket             = aws_s3_bucket.ignored.bucket
  ignore_public_acls = true
}

resource "aws_s3_bucket_acl" "enforced" {
  bucket = "guardlint-enforced"
  acl    = "public-read-write" # want "grants access to everybody"
}

resource "aws_s3_bucket_ownership_controls" "enforced" {
  bucket = "guardlint-enforced"

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "effective" {
  bucket = "guardlint-effective"
}

resource "aws_s3_object" "effective" {
  bucket = aws_s3_bucket.effective.id
  key    = "logo.png"
  acl    = "public-read" # want "grants access to everybody"
}

resource "aws_s3_bucket_ownership_controls" "effective" {
  bucket = aws_s3_bucket.effective.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}
