variable "key" {
  type = string
}

resource "aws_kms_key" "trail" {
  enable_key_rotation = true
}

resource "aws_cloudtrail" "left_out" { # want "\"left_out\" does not encrypt its logs with a KMS key"
  name           = "left-out"
  s3_bucket_name = "guardlint-logs"
}

resource "aws_cloudtrail" "empty" {
  name           = "empty"
  s3_bucket_name = "guardlint-logs"
  kms_key_id     = "" # want "does not encrypt its logs"
}

resource "aws_cloudtrail" "reference" {
  name           = "reference"
  s3_bucket_name = "guardlint-logs"
  kms_key_id     = aws_kms_key.trail.arn
}

resource "aws_cloudtrail" "literal" {
  name           = "literal"
  s3_bucket_name = "guardlint-logs"
  kms_key_id     = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}

resource "aws_cloudtrail" "unset_variable" {
  name           = "unset"
  s3_bucket_name = "guardlint-logs"
  kms_key_id     = var.key # maybe "does not encrypt its logs"
}

module "with_key" {
  source = "./trail"
  key    = aws_kms_key.trail.arn
}

module "without_key" {
  source = "./trail"
}
