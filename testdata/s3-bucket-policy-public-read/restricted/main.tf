# Outsiders are kept out while the setting is on: violated, at low severity.
resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

resource "aws_s3_bucket_public_access_block" "b" {
  bucket                  = aws_s3_bucket.b.id
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.bucket
  policy = jsonencode({ # want "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::guardlint-b/*"
    }]
  })
}

# An access point restricts public policies unless it says otherwise.
resource "aws_s3_access_point" "restricted" {
  bucket = "guardlint-elsewhere"
  name   = "restricted"
  policy = jsonencode({ # want "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/restricted/object/*"
    }]
  })
}

resource "aws_s3control_access_point_policy" "restricted" {
  access_point_arn = aws_s3_access_point.restricted.arn
  policy = jsonencode({ # want "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/restricted/object/*"
    }]
  })
}

resource "aws_s3_bucket" "open" {
  bucket = "guardlint-open"
}

resource "aws_s3_bucket_policy" "open" {
  bucket = aws_s3_bucket.open.id
  policy = jsonencode({ # want "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::guardlint-open/*"
    }]
  })
}
