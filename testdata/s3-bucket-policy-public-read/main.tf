variable "principals" {
  type = list(string)
}

variable "policy" {
  type = string
}

variable "organization" {
  type = string
}

resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket_policy" "anonymous" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ # want "bucket policy \"anonymous\" lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Everyone"
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:GetObject"]
      Resource  = "arn:aws:s3:::guardlint-b/*"
    }]
  })
}

resource "aws_s3_bucket_policy" "any_account" { # want "lets everyone read"
  bucket = aws_s3_bucket.b.id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Effect": "Allow",
        "Principal": {"AWS": "*"},
        "Action": "s3:*",
        "Resource": ["arn:aws:s3:::guardlint-b", "arn:aws:s3:::guardlint-b/*"]
      }
    }
  EOT
}

data "aws_iam_policy_document" "public" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::guardlint-b/*"]

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

resource "aws_s3_bucket_policy" "not_principal" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ # want "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect       = "Allow"
      NotPrincipal = { AWS = "arn:aws:iam::111122223333:root" }
      Action       = "s3:GetObject"
      Resource     = "arn:aws:s3:::guardlint-b/*"
    }]
  })
}

# The referrer is whatever the caller says it is.
resource "aws_s3_bucket_policy" "referrer" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ # want "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::guardlint-b/*"
      Condition = { StringLike = { "aws:Referer" = "https://example.com/*" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "distribution" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::guardlint-b/*"
      Condition = { StringEquals = { "AWS:SourceArn" = "arn:aws:cloudfront::111122223333:distribution/E1ABCDEFGHIJKL" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "other_half" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::guardlint-b/*"
    }]
  })
}

resource "aws_s3_bucket_policy" "denied" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::guardlint-b", "arn:aws:s3:::guardlint-b/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "fixed_principals" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root", "444455556666"] }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::guardlint-b/*"
      },
    ]
  })
}

resource "aws_s3_bucket_policy" "pinned" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::guardlint-b/*"
        Condition = { StringEquals = { "aws:PrincipalOrgID" = var.organization } }
      },
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::guardlint-b/*"
        Condition = { IpAddress = { "aws:SourceIp" = ["192.0.2.0/24", "198.51.100.7/32"] } }
      },
    ]
  })
}

resource "aws_s3_bucket_policy" "unset_principals" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ # maybe "lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.principals }
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::guardlint-b/*"
    }]
  })
}

resource "aws_s3_bucket_policy" "unset" {
  bucket = aws_s3_bucket.b.id
  policy = var.policy # maybe "lets everyone read"
}

# The spelling before version 4 of the provider.
resource "aws_s3_bucket" "legacy" {
  bucket = "guardlint-legacy"
  policy = jsonencode({ # want "bucket \"legacy\" lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::guardlint-legacy/*"
    }]
  })
}

resource "aws_s3_access_point" "open" {
  bucket = aws_s3_bucket.b.id
  name   = "open"
  policy = jsonencode({ # want "access point \"open\" lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/open/object/*"
    }]
  })

  public_access_block_configuration {
    restrict_public_buckets = false
  }
}

resource "aws_s3_access_point" "private" {
  bucket = aws_s3_bucket.b.id
  name   = "private"

  vpc_configuration {
    vpc_id = "vpc-0123456789abcdef0"
  }
}

resource "aws_s3control_access_point_policy" "open" {
  access_point_arn = aws_s3_access_point.open.arn
  policy = jsonencode({ # want "access point \"open\" lets everyone read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/open/object/*"
    }]
  })
}

# An access point that takes requests from a VPC alone is never public.
resource "aws_s3control_access_point_policy" "private" {
  access_point_arn = aws_s3_access_point.private.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/private/object/*"
    }]
  })
}
