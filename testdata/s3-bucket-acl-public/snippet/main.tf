# ACL and block name the same bucket, which the example leaves out; severity low, for the ACL has no effect.
resource "aws_s3_bucket_acl" "blocked" {
  bucket = aws_s3_bucket.left_out.id
  acl    = "public-read" # want "everybody"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket                  = aws_s3_bucket.left_out.bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
