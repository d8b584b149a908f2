variable "name" {
  type = string
}

resource "aws_s3_bucket" "by_reference" {
  bucket = "guardlint-by-reference"
}

resource "aws_s3_bucket_public_access_block" "by_reference" {
  bucket                  = aws_s3_bucket.by_reference.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "by_name" {
  bucket = "guardlint-by-name"
}

resource "aws_s3_bucket_public_access_block" "by_name" {
  bucket                  = "guardlint-by-name"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# What it leaves off is the business of another rule.
resource "aws_s3_bucket" "partly" {
  bucket_prefix = "guardlint-partly"
}

resource "aws_s3_bucket_public_access_block" "partly" {
  bucket            = aws_s3_bucket.partly.bucket
  block_public_acls = true
}

resource "aws_s3_bucket" "bare" { # want "\"bare\" has no public access block"
  bucket = "guardlint-bare"
}

resource "aws_s3_bucket" "counted" {
  count  = 2
  bucket = "guardlint-counted-${count.index}"
}

resource "aws_s3_bucket_public_access_block" "counted" {
  count                   = 2
  bucket                  = aws_s3_bucket.counted[count.index].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "each" { # want[aws_s3_bucket.each["b"]] "has no public access block"
  for_each = toset(["a", "b"])
  bucket   = "guardlint-each-${each.key}"
}

resource "aws_s3_bucket_public_access_block" "each" {
  bucket                  = aws_s3_bucket.each["a"].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Directory buckets cannot be public.
resource "aws_s3_directory_bucket" "fast" {
  bucket = "guardlint--euw1-az1--x-s3"

  location {
    name = "euw1-az1"
  }
}
