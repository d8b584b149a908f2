variable "block" {
  type = bool
}

resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

resource "aws_s3_bucket_public_access_block" "on" {
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "one_off" {
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = false # want "\"one_off\" does not have all four settings on"
}

resource "aws_s3_bucket_public_access_block" "one_left_out" { # want "does not have all four settings on"
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = true
  block_public_policy     = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "empty" { # want "does not have all four settings on"
  bucket = aws_s3_bucket.b.id
}

resource "aws_s3_bucket_public_access_block" "one_unset" {
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = true
  block_public_policy     = var.block # maybe "does not have all four settings on"
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# One setting is certainly off, whatever the other turns out to be.
resource "aws_s3_bucket_public_access_block" "off_and_unset" {
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = false # want "does not have all four settings on"
  block_public_policy     = var.block
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "each" {
  for_each                = { strict = true, lax = false }
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = true
  block_public_policy     = each.value # want[aws_s3_bucket_public_access_block.each["lax"]] "does not have all four"
  ignore_public_acls      = true
  restrict_public_buckets = true
}
