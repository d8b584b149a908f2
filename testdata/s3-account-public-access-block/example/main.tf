resource "aws_s3_account_public_access_block" "partly" { # want "does not have all four"
  block_public_acls   = true
  block_public_policy = true
}
