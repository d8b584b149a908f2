resource "aws_s3_bucket" "this" {
  bucket              = "trail-module"
  object_lock_enabled = true
}

resource "aws_s3_bucket_object_lock_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 1
    }
  }
}

output "name" {
  value = aws_s3_bucket.this.id
}
