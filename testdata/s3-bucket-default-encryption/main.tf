variable "blocked" {
  type = list(string)
}

# Without a configuration, S3 encrypts with SSE-S3.
resource "aws_s3_bucket" "plain" {
  bucket = "guardlint-plain"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "kms" {
  bucket = aws_s3_bucket.plain.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

# The algorithm stays SSE-S3.
resource "aws_s3_bucket_server_side_encryption_configuration" "blocking" {
  bucket = aws_s3_bucket.plain.id

  rule {
    blocked_encryption_types = ["SSE-C"]
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "admitting" {
  bucket = aws_s3_bucket.plain.id

  rule {
    blocked_encryption_types = ["NONE"] # want "\"admitting\" re-admits customer-provided keys"

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "unset" {
  bucket = aws_s3_bucket.plain.id

  rule {
    blocked_encryption_types = var.blocked # maybe "re-admits customer-provided keys"

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}
