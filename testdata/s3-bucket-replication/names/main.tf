# A destination may be written out.
resource "aws_s3_bucket" "source" {
  bucket = "example-source"
}

resource "aws_s3_bucket" "copy" {
  bucket = "example-copy"
}

resource "aws_s3_bucket_replication_configuration" "source" {
  bucket = aws_s3_bucket.source.id
  role   = aws_iam_role.left_out.arn

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = "arn:aws:s3:::example-copy"
    }
  }
}

resource "aws_s3_bucket" "another" { # want "is not replicated"
  bucket = "example-another"
}
