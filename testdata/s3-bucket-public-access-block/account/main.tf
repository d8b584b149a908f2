# What the account blocks need not be blocked on the bucket.
resource "aws_s3_account_public_access_block" "account" {
  block_public_acls  = true
  ignore_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "policies_only" {
  bucket                  = "guardlint-b"
  block_public_policy     = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "acls_only" { # want "does not have all four settings on"
  bucket             = "guardlint-c"
  block_public_acls  = true
  ignore_public_acls = true
}
