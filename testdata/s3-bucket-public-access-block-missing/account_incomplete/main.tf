resource "aws_s3_account_public_access_block" "account" {
  block_public_acls = true
}

resource "aws_s3_bucket" "not_covered" { # want "has no public access block"
  bucket = "guardlint-not-covered"
}
