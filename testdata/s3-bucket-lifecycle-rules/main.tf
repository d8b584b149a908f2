variable "status" {
  type = string
}

resource "aws_s3_bucket" "tidy" {
  bucket = "example-tidy"
}

resource "aws_s3_bucket_lifecycle_configuration" "tidy" {
  bucket = aws_s3_bucket.tidy.id

  rule {
    id     = "old-versions"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }

  rule {
    id     = "uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket" "alone" { # want "\"alone\" has no lifecycle rule that is enabled"
  bucket = "example-alone"
}

resource "aws_s3_bucket" "uploads" { # want "\"uploads\" keeps the parts of uploads that are never completed"
  bucket = "example-uploads"
}

# The rule that would end uploads is switched off.
resource "aws_s3_bucket_lifecycle_configuration" "uploads" {
  bucket = aws_s3_bucket.uploads.id

  rule {
    id     = "old"
    status = "Enabled"

    filter {}

    expiration {
      days = 365
    }
  }

  rule {
    id     = "uploads"
    status = "Disabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket" "off" { # want "\"off\" has no lifecycle rule that is enabled"
  bucket = "example-off"
}

resource "aws_s3_bucket_lifecycle_configuration" "off" {
  bucket = aws_s3_bucket.off.id

  rule {
    id     = "old"
    status = "Disabled"

    filter {}

    expiration {
      days = 365
    }
  }
}

resource "aws_s3_bucket" "unset_status" { # maybe "has no lifecycle rule that is enabled"
  bucket = "example-unset-status"
}

resource "aws_s3_bucket_lifecycle_configuration" "unset_status" {
  bucket = aws_s3_bucket.unset_status.id

  rule {
    id     = "uploads"
    status = var.status

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

# The spelling before version 4 of the provider.
resource "aws_s3_bucket" "inline" {
  bucket = "example-inline"

  lifecycle_rule {
    enabled                                = true
    abort_incomplete_multipart_upload_days = 7

    noncurrent_version_expiration {
      days = 90
    }
  }
}

# Rules may be declared where the name goes.
resource "aws_s3_bucket" "shared" { # maybe "has no lifecycle rule that is enabled"
  bucket = "example-shared"
}

output "bucket" {
  value = aws_s3_bucket.shared.id
}

resource "aws_s3_bucket_lifecycle_configuration" "of_another" { # want "\"of_another\" keeps the parts of uploads that are never completed"
  bucket = "example-declared-elsewhere"

  rule {
    id     = "old"
    status = "Enabled"

    filter {}

    expiration {
      days = 365
    }
  }
}
