variable "status" {
  type = string
}

variable "keep" {
  type = bool
}

resource "aws_s3_bucket" "kept" {
  bucket = "guardlint-kept"
}

resource "aws_s3_bucket_versioning" "kept" {
  bucket = aws_s3_bucket.kept.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "by_name" {
  bucket = "guardlint-by-name"
}

resource "aws_s3_bucket_versioning" "by_name" {
  bucket = "guardlint-by-name"

  versioning_configuration {
    status = "Enabled"
  }
}

# Buckets start without versions.
resource "aws_s3_bucket" "bare" { # want "bucket \"bare\" does not keep versions"
  bucket = "guardlint-bare"
}

resource "aws_s3_bucket" "suspended" { # want "bucket \"suspended\" does not keep versions"
  bucket = "guardlint-suspended"
}

resource "aws_s3_bucket_versioning" "suspended" {
  bucket = aws_s3_bucket.suspended.id

  versioning_configuration {
    status = "Suspended"
  }
}

resource "aws_s3_bucket" "unset_variable" { # maybe "does not keep versions"
  bucket = "guardlint-unset"
}

resource "aws_s3_bucket_versioning" "unset_variable" {
  bucket = aws_s3_bucket.unset_variable.id

  versioning_configuration {
    status = var.status
  }
}

resource "aws_s3_bucket" "perhaps" { # maybe "does not keep versions"
  bucket = "guardlint-perhaps"
}

resource "aws_s3_bucket_versioning" "perhaps" {
  count  = var.keep ? 1 : 0
  bucket = aws_s3_bucket.perhaps.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "each" { # want[aws_s3_bucket.each["b"]] "does not keep versions"
  for_each = toset(["a", "b"])
  bucket   = "guardlint-each-${each.key}"
}

resource "aws_s3_bucket_versioning" "each" {
  bucket = aws_s3_bucket.each["a"].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "counted" { # want "does not keep versions"
  count         = 2
  bucket_prefix = "guardlint-counted"
}

# Versioning comes with Object Lock.
resource "aws_s3_bucket" "locked" {
  bucket              = "guardlint-locked"
  object_lock_enabled = true
}

# The bucket of another configuration.
resource "aws_s3_bucket_versioning" "elsewhere" {
  bucket = "guardlint-elsewhere"

  versioning_configuration {
    status = "Disabled" # want "versioning \"elsewhere\" is not on"
  }
}

resource "aws_s3_bucket_versioning" "elsewhere_kept" {
  bucket = "guardlint-elsewhere-kept"

  versioning_configuration {
    status = "Enabled"
  }
}

# Access logs are delivered under names that do not come again.
resource "aws_s3_bucket" "logs" {
  bucket = "guardlint-logs"
}

resource "aws_s3_bucket_logging" "kept" {
  bucket        = aws_s3_bucket.kept.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "kept/"
}
