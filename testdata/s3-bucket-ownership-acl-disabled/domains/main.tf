# Standard logs of CloudFront go to a domain name, which may be put together from the bucket's.
variable "suffix" {
  type = string
}

resource "aws_s3_bucket" "by_name" {
  bucket = "by-name"
}

resource "aws_s3_bucket_ownership_controls" "by_name" {
  bucket = aws_s3_bucket.by_name.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_cloudfront_distribution" "by_name" {
  logging_config {
    bucket = "by-name.s3.amazonaws.com"
  }
}

resource "aws_s3_bucket" "by_id" {
  bucket = "by-id-${var.suffix}"
}

resource "aws_s3_bucket_ownership_controls" "by_id" {
  bucket = aws_s3_bucket.by_id.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_cloudfront_distribution" "by_id" {
  logging_config {
    bucket = "${aws_s3_bucket.by_id.id}.s3.amazonaws.com"
  }
}

resource "aws_s3_bucket_ownership_controls" "left_out" {
  bucket = aws_s3_bucket.left_out.id

  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_cloudfront_distribution" "left_out" {
  logging_config {
    bucket = aws_s3_bucket.left_out.bucket_regional_domain_name
  }
}

resource "aws_s3_bucket" "another" {
  bucket = "another"
}

resource "aws_s3_bucket_ownership_controls" "another" {
  bucket = aws_s3_bucket.another.id

  rule {
    object_ownership = "BucketOwnerPreferred" # want "bring ACLs back"
  }
}

resource "aws_s3_bucket" "perhaps" {
  bucket = "perhaps"
}

resource "aws_s3_bucket_ownership_controls" "perhaps" {
  bucket = aws_s3_bucket.perhaps.id

  rule {
    object_ownership = "BucketOwnerPreferred" # maybe "bring ACLs back"
  }
}

resource "aws_cloudfront_distribution" "perhaps" {
  logging_config {
    bucket = "${var.suffix}-${aws_s3_bucket.perhaps.id}.s3.amazonaws.com"
  }
}
