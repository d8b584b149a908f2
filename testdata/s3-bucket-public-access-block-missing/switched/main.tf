variable "block" {
  type = bool
}

resource "aws_s3_bucket" "maybe_blocked" { # maybe "has no public access block"
  bucket = "guardlint-maybe"
}

resource "aws_s3_bucket_public_access_block" "maybe_blocked" {
  count                   = var.block ? 1 : 0
  bucket                  = aws_s3_bucket.maybe_blocked.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
