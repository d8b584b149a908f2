resource "aws_s3_bucket" "locked" {
  bucket              = "example-backups"
  object_lock_enabled = true

  tags = {
    purpose = "backup"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "locked" {
  bucket = aws_s3_bucket.locked.id

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 30
    }
  }
}

resource "aws_s3_bucket" "unlocked" { # want "has no object lock"
  bucket = "example-more-backups"

  tags = {
    purpose = "backup"
  }
}
