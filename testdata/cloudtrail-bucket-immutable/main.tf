variable "mfa_delete" {
  type = string
}

resource "aws_s3_bucket" "plain" {
  bucket = "trail-plain"
}

# Versions alone can be deleted, too.
resource "aws_s3_bucket_versioning" "plain" {
  bucket = aws_s3_bucket.plain.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_cloudtrail" "plain" {
  name           = "plain"
  s3_bucket_name = aws_s3_bucket.plain.id # want "trail \"plain\" writes to a bucket whose objects can be deleted"
}

resource "aws_s3_bucket" "destroyed" {
  bucket              = "trail-destroyed"
  object_lock_enabled = true
  force_destroy       = true
}

resource "aws_s3_bucket_object_lock_configuration" "destroyed" {
  bucket = aws_s3_bucket.destroyed.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 365
    }
  }
}

resource "aws_cloudtrail" "destroyed" {
  name           = "destroyed"
  s3_bucket_name = aws_s3_bucket.destroyed.id # want "trail \"destroyed\" writes to a bucket whose objects can be deleted"
}

# Locked, each in its way; by a second factor; in a module.
resource "aws_s3_bucket" "locked" {
  for_each            = toset(["a", "b"])
  bucket              = "trail-locked-${each.key}"
  object_lock_enabled = true
}

resource "aws_s3_bucket_object_lock_configuration" "locked" {
  for_each = aws_s3_bucket.locked
  bucket   = each.value.id
  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 90
    }
  }
}

resource "aws_cloudtrail" "locked" {
  for_each       = aws_s3_bucket.locked
  name           = each.key
  s3_bucket_name = each.value.id
}

resource "aws_s3_bucket" "factor" {
  bucket = "trail-factor"
}

resource "aws_s3_bucket_versioning" "factor" {
  bucket = aws_s3_bucket.factor.id
  mfa    = "arn:aws:iam::123456789012:mfa/root 123456"
  versioning_configuration {
    status     = "Enabled"
    mfa_delete = "Enabled"
  }
}

resource "aws_cloudtrail" "factor" {
  name           = "factor"
  s3_bucket_name = aws_s3_bucket.factor.bucket
}

module "bucket" {
  source = "./bucket"
}

resource "aws_cloudtrail" "module" {
  name           = "module"
  s3_bucket_name = module.bucket.name
}

resource "aws_s3_bucket" "unset" {
  bucket = "trail-unset"
}

resource "aws_s3_bucket_versioning" "unset" {
  bucket = aws_s3_bucket.unset.id
  versioning_configuration {
    status     = "Enabled"
    mfa_delete = var.mfa_delete
  }
}

resource "aws_cloudtrail" "unset" { # maybe "trail \"unset\" writes to a bucket whose objects can be deleted"
  name           = "unset"
  s3_bucket_name = aws_s3_bucket.unset.id
}

resource "aws_cloudtrail" "elsewhere" {
  name           = "elsewhere"
  s3_bucket_name = "log-archive" # maybe "trail \"elsewhere\" writes to a bucket whose objects can be deleted"
}
