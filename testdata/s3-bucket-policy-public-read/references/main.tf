# Partly unknown documents: a plan knows nothing of these policies before the bucket exists, the configuration does.
resource "aws_s3_bucket" "b" {
  bucket_prefix = "guardlint-"
}

resource "aws_cloudfront_origin_access_identity" "site" {}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = "vpc-0123456789abcdef0"
  service_name = "com.amazonaws.eu-west-1.s3"
}

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket_policy" "encoded" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ # want "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.b.arn}/*"
    }]
  })
}

resource "aws_s3_bucket_policy" "text" { # want "lets everyone read"
  bucket = aws_s3_bucket.b.id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Effect": "Allow",
        "Principal": {"AWS": "*"},
        "Action": "s3:*",
        "Resource": ${jsonencode([aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"])}
      }
    }
  EOT
}

data "aws_iam_policy_document" "public" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.b.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_s3_bucket_policy" "document" {
  bucket = aws_s3_bucket.b.id
  policy = data.aws_iam_policy_document.public.json # want "lets everyone read"
}

resource "aws_s3_bucket_policy" "fixed" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = [aws_cloudfront_origin_access_identity.site.iam_arn, data.aws_caller_identity.current.arn] }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.b.arn}/*"
      },
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.b.arn}/*"
        Condition = { StringLike = { "aws:SourceVpce" = aws_vpc_endpoint.s3.id } }
      },
      {
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.b.arn}/*"
        Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:cloudfront::${data.aws_caller_identity.current.account_id}:distribution/*" } }
      },
    ]
  })
}
