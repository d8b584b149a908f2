resource "aws_s3_bucket" "logs" { # want "nothing keeps aws_s3_bucket.logs from being destroyed"
  bucket = "example-logs"
}

resource "aws_kms_key" "orders" {
  enable_key_rotation = true

  lifecycle {
    prevent_destroy = true
  }
}
