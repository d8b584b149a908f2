resource "aws_s3_bucket_public_access_block" "ignored" {
  bucket              = "example"
  block_public_acls   = true
  block_public_policy = true

  lifecycle {
    ignore_changes = [block_public_policy] # want "block_public_policy"
  }
}

resource "aws_s3_bucket_public_access_block" "kept" {
  bucket              = "example-2"
  block_public_acls   = true
  block_public_policy = true
}
