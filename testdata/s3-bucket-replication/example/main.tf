resource "aws_s3_bucket" "replicated" {
  bucket = "example-orders"
}

resource "aws_s3_bucket_replication_configuration" "replicated" {
  bucket = aws_s3_bucket.replicated.id
  role   = "arn:aws:iam::111122223333:role/replication"

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = "arn:aws:s3:::example-orders-copy"
    }
  }
}

resource "aws_s3_bucket" "single" { # want "is not replicated"
  bucket = "example-invoices"
}
