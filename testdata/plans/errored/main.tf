# The plan ends in an error at the bucket, so that what depends on it is missing.

resource "aws_sqs_queue" "planned" {
  name                    = "guardlint"
  sqs_managed_sse_enabled = false
}

resource "aws_s3_bucket" "refused" {
  bucket = "guardlint"

  lifecycle {
    precondition {
      condition     = var.approved
      error_message = "Nobody approved the bucket."
    }
  }
}

resource "aws_s3_bucket_public_access_block" "missing" {
  bucket = aws_s3_bucket.refused.id
}

variable "approved" {
  default = false
}
