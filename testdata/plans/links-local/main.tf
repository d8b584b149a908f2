# Local values are not in a plan: what they refer to is not known.

locals {
  id = aws_s3_bucket.maybe.id
}

resource "aws_s3_bucket" "maybe" {}

resource "aws_s3_bucket_public_access_block" "b" {
  bucket            = local.id
  block_public_acls = true
}
