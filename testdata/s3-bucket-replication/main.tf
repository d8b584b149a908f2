variable "status" {
  type = string
}

resource "aws_iam_role" "replication" {
  name = "replication"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "s3.amazonaws.com" }
    }]
  })
}

resource "aws_s3_bucket" "source" {
  bucket = "example-source"
}

resource "aws_s3_bucket_replication_configuration" "source" {
  bucket = aws_s3_bucket.source.id
  role   = aws_iam_role.replication.arn

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = aws_s3_bucket.copy.arn
    }
  }
}

# It is the copy.
resource "aws_s3_bucket" "copy" {
  bucket = "example-copy"
  region = "eu-central-1"
}

resource "aws_s3_bucket" "alone" { # want "bucket \"alone\" is not replicated"
  bucket = "example-alone"
}

resource "aws_s3_bucket" "off" { # want "bucket \"off\" is not replicated"
  bucket = "example-off"
}

resource "aws_s3_bucket_replication_configuration" "off" {
  bucket = aws_s3_bucket.off.id
  role   = aws_iam_role.replication.arn

  rule {
    id     = "all"
    status = "Disabled"

    destination {
      bucket = "arn:aws:s3:::example-elsewhere"
    }
  }
}

resource "aws_s3_bucket" "unset_status" { # maybe "bucket \"unset_status\" is not replicated"
  bucket = "example-unset-status"
}

resource "aws_s3_bucket_replication_configuration" "unset_status" {
  bucket = aws_s3_bucket.unset_status.id
  role   = aws_iam_role.replication.arn

  rule {
    id     = "all"
    status = var.status

    destination {
      bucket = "arn:aws:s3:::example-elsewhere"
    }
  }
}

# The spelling before version 4 of the provider.
resource "aws_s3_bucket" "inline" {
  bucket = "example-inline"

  replication_configuration {
    role = aws_iam_role.replication.arn

    rules {
      status = "Enabled"

      destination {
        bucket = "arn:aws:s3:::example-elsewhere"
      }
    }
  }
}

resource "aws_s3_bucket" "shared" { # maybe "bucket \"shared\" is not replicated"
  bucket = "example-shared"
}

output "bucket" {
  value = aws_s3_bucket.shared.bucket
}
