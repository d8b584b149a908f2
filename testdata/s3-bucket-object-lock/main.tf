variable "purpose" {
  type = string
}

variable "mode" {
  type = string
}

# It holds neither logs nor backups.
resource "aws_s3_bucket" "assets" {
  bucket = "example-assets"

  tags = {
    Purpose = "assets"
    Backup  = "daily"
  }
}

resource "aws_s3_bucket" "backups" {
  bucket              = "example-backups"
  object_lock_enabled = true

  tags = {
    Purpose = "Backups"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "backups" {
  bucket = aws_s3_bucket.backups.id

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 30
    }
  }
}

resource "aws_s3_bucket" "old_backups" { # want "bucket \"old_backups\" for logs or backups has no object lock"
  bucket = "example-old-backups"

  tags = {
    purpose = "backup"
  }
}

# A lock without a default retention keeps nothing by itself.
resource "aws_s3_bucket" "no_retention" { # want "bucket \"no_retention\" for logs or backups has no object lock"
  bucket              = "example-no-retention"
  object_lock_enabled = true

  tags = {
    role = "audit-logs"
  }
}

resource "aws_s3_bucket" "trail" { # want "bucket \"trail\" for logs or backups has no object lock"
  bucket = "example-trail"
}

resource "aws_cloudtrail" "trail" {
  name           = "trail"
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket" "flows" {
  bucket = "example-flows"

  object_lock_configuration {
    object_lock_enabled = "Enabled"

    rule {
      default_retention {
        mode = "COMPLIANCE"
        days = 90
      }
    }
  }
}

resource "aws_flow_log" "flows" {
  vpc_id               = "vpc-0a1b2c3d"
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flows.arn
}

# S3 delivers its access logs to no bucket with object lock.
resource "aws_s3_bucket" "access_logs" {
  bucket = "example-access-logs"

  tags = {
    purpose = "logs"
  }
}

resource "aws_s3_bucket_logging" "assets" {
  bucket        = aws_s3_bucket.assets.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "assets/"
}

resource "aws_s3_bucket" "unset_tag" { # maybe "bucket \"unset_tag\" for logs or backups has no object lock"
  bucket = "example-unset-tag"

  tags = {
    purpose = var.purpose
  }
}

resource "aws_s3_bucket" "unset_mode" { # maybe "bucket \"unset_mode\" for logs or backups has no object lock"
  bucket              = "example-unset-mode"
  object_lock_enabled = true

  tags = {
    purpose = "backup"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "unset_mode" {
  bucket = aws_s3_bucket.unset_mode.id

  rule {
    default_retention {
      mode = var.mode
      days = 30
    }
  }
}
