variable "bucket" {
  type = string
}

variable "acl" {
  type = string
}

resource "aws_s3_bucket" "private" {
  bucket = "guardlint-private"
}

resource "aws_s3_bucket_policy" "private" {
  bucket = aws_s3_bucket.private.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:GetBucketAcl"
        Resource  = "arn:aws:s3:::guardlint-private"
      },
      {
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "arn:aws:s3:::guardlint-private/AWSLogs/*"
        Condition = { StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control" } }
      },
    ]
  })
}

resource "aws_cloudtrail" "private" {
  name           = "private"
  s3_bucket_name = aws_s3_bucket.private.id
}

resource "aws_s3_bucket" "acl" {
  bucket = "guardlint-acl"
}

resource "aws_s3_bucket_acl" "acl" {
  bucket = aws_s3_bucket.acl.id
  acl    = "public-read"
}

resource "aws_cloudtrail" "public_acl" { # want "\"public_acl\" writes to a public bucket"
  name           = "public-acl"
  s3_bucket_name = aws_s3_bucket.acl.id
}

resource "aws_cloudtrail" "public_acl_by_name" { # want "writes to a public bucket"
  name           = "public-acl-by-name"
  s3_bucket_name = "guardlint-acl"
}

resource "aws_s3_bucket" "policy" {
  bucket = "guardlint-policy"
}

data "aws_iam_policy_document" "policy" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::guardlint-policy/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_s3_bucket_policy" "policy" {
  bucket = aws_s3_bucket.policy.bucket
  policy = data.aws_iam_policy_document.policy.json
}

resource "aws_cloudtrail" "public_policy" { # want "writes to a public bucket"
  name           = "public-policy"
  s3_bucket_name = aws_s3_bucket.policy.id
}

# What is public has no effect.
resource "aws_s3_bucket" "blocked" {
  bucket = "guardlint-blocked"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket                  = aws_s3_bucket.blocked.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_acl" "blocked" {
  bucket = aws_s3_bucket.blocked.id
  acl    = "public-read"
}

resource "aws_s3_bucket_policy" "blocked" {
  bucket = aws_s3_bucket.blocked.id
  policy = data.aws_iam_policy_document.policy.json
}

resource "aws_cloudtrail" "blocked" {
  name           = "blocked"
  s3_bucket_name = aws_s3_bucket.blocked.id
}

resource "aws_s3_bucket" "legacy" {
  bucket = "guardlint-legacy"
  acl    = "public-read-write"
}

resource "aws_cloudtrail" "legacy" { # want "writes to a public bucket"
  name           = "legacy"
  s3_bucket_name = aws_s3_bucket.legacy.bucket
}

resource "aws_s3_bucket" "unset_acl" {
  bucket = "guardlint-unset-acl"
}

resource "aws_s3_bucket_acl" "unset" {
  bucket = aws_s3_bucket.unset_acl.id
  acl    = var.acl
}

resource "aws_cloudtrail" "unset_acl" { # maybe "writes to a public bucket"
  name           = "unset-acl"
  s3_bucket_name = aws_s3_bucket.unset_acl.id
}

resource "aws_cloudtrail" "elsewhere" {
  name           = "elsewhere"
  s3_bucket_name = "guardlint-elsewhere" # maybe "writes to a public bucket"
}

resource "aws_cloudtrail" "bucket_of_variable" {
  name           = "variable"
  s3_bucket_name = var.bucket # maybe "writes to a public bucket"
}

# The bucket is declared elsewhere, its policy here.
resource "aws_s3_bucket_policy" "elsewhere" {
  bucket = "guardlint-published"
  policy = data.aws_iam_policy_document.policy.json
}

resource "aws_cloudtrail" "published_here" { # want "writes to a public bucket"
  name           = "published"
  s3_bucket_name = "guardlint-published"
}
