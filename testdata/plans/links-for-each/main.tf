locals {
  names = toset(["logs", "data.csv", "a \"b\"]"])
}

resource "aws_s3_bucket" "same_keys" {
  for_each = local.names
}

resource "aws_s3_bucket_public_access_block" "same_keys" {
  for_each          = local.names
  bucket            = aws_s3_bucket.same_keys[each.key].id
  block_public_acls = true
}

resource "aws_s3_bucket" "chained" {
  for_each = { one = "guardlint-one", two = "guardlint-two" }
  bucket   = each.value
}

resource "aws_s3_bucket_public_access_block" "chained" {
  for_each          = aws_s3_bucket.chained
  bucket            = each.value.id
  block_public_acls = true
}

resource "aws_s3_bucket" "literal_key" {
  for_each = toset(["x"])
}

resource "aws_s3_bucket_public_access_block" "literal_key" {
  bucket            = aws_s3_bucket.literal_key["x"].id
  block_public_acls = true
}

resource "aws_s3_bucket" "bare" {
  for_each = local.names
}
