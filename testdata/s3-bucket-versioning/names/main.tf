# Buckets whose names are computed from the same thing are not each other's.
resource "random_id" "suffix" {
  byte_length = 4
}

resource "aws_s3_bucket" "suffixed_logs" { # want "does not keep versions"
  bucket = "logs-${random_id.suffix.hex}"
}

resource "aws_s3_bucket_versioning" "suffixed_logs" {
  bucket = aws_s3_bucket.suffixed_logs.bucket
  versioning_configuration {
    status = "Suspended"
  }
}

resource "aws_s3_bucket" "suffixed_data" {
  bucket = "data-${random_id.suffix.hex}"
}

resource "aws_s3_bucket_versioning" "suffixed_data" {
  bucket = aws_s3_bucket.suffixed_data.bucket
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "suffixed_copy" {
  bucket = "${aws_s3_bucket.suffixed_data.bucket}-copy"
}

resource "aws_s3_bucket_versioning" "suffixed_copy" {
  bucket = "${aws_s3_bucket.suffixed_data.bucket}-copy"
  versioning_configuration {
    status = "Enabled"
  }
}
