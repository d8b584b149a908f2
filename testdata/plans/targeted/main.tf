# Planned with -target=aws_s3_bucket.referred: what else there is, the plan does not tell.

resource "aws_s3_bucket" "referred" {}

resource "aws_s3_bucket_public_access_block" "referred" {
  bucket            = aws_s3_bucket.referred.id
  block_public_acls = true
}

resource "aws_s3_bucket" "literal" {
  bucket = "guardlint-literal"
}

resource "aws_s3_bucket_public_access_block" "literal" {
  bucket            = "guardlint-literal"
  block_public_acls = true
}

resource "aws_s3_bucket" "variable" {
  bucket = var.name
}

resource "aws_s3_bucket_public_access_block" "variable" {
  bucket            = var.name
  block_public_acls = true
}

resource "aws_s3_bucket" "named" {
  bucket = "guardlint-named"
}

resource "aws_s3_bucket_public_access_block" "named" {
  bucket            = aws_s3_bucket.named.bucket
  block_public_acls = true
}

resource "aws_s3_bucket" "bare" {
  bucket = "guardlint-bare"
}

resource "aws_s3_bucket" "bare_unnamed" {}

variable "name" {
  default = "guardlint-variable"
}
