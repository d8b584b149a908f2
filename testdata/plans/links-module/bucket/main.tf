resource "aws_s3_bucket" "inner" {}

resource "aws_s3_bucket_public_access_block" "inner" {
  bucket            = aws_s3_bucket.inner.id
  block_public_acls = true
}

resource "aws_s3_bucket" "bare" {}

resource "aws_s3_bucket" "each" {
  for_each = toset(["k", "l"])
}

resource "aws_s3_bucket_public_access_block" "each" {
  for_each          = toset(["k", "l"])
  bucket            = aws_s3_bucket.each[each.key].id
  block_public_acls = true
}
