variable "class" {
  type = string
}

variable "policy" {
  type = string
}

resource "aws_kms_key" "data" {
  enable_key_rotation = true
}

resource "aws_s3_bucket" "assets" {
  bucket = "example-assets"
}

resource "aws_s3_bucket" "payroll" {
  bucket = "example-payroll"

  tags = {
    DataClassification = "Confidential"
  }
}

resource "aws_s3_bucket_policy" "payroll" {
  bucket = aws_s3_bucket.payroll.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.payroll.arn}/*"
      Condition = { StringNotEqualsIfExists = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = aws_kms_key.data.arn } }
    }]
  })
}

data "aws_iam_policy_document" "algorithm" {
  statement {
    effect    = "Deny"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::example-algorithm/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "s3:x-amz-server-side-encryption"
      values   = ["aws:kms"]
    }

    condition {
      test     = "Null"
      variable = "s3:x-amz-server-side-encryption"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket" "algorithm" {
  bucket = "example-algorithm"

  tags = {
    sensitivity = "high"
  }
}

resource "aws_s3_bucket_policy" "algorithm" {
  bucket = aws_s3_bucket.algorithm.id
  policy = data.aws_iam_policy_document.algorithm.json
}

resource "aws_s3_bucket" "no_policy" { # want "bucket \"no_policy\" for sensitive data takes objects under any key"
  bucket = "example-no-policy"

  tags = {
    pii = "yes"
  }
}

resource "aws_s3_bucket" "tls_only" { # want "bucket \"tls_only\" for sensitive data takes objects under any key"
  bucket = "example-tls-only"

  tags = {
    data-classification = "restricted"
  }
}

resource "aws_s3_bucket_policy" "tls_only" {
  bucket = aws_s3_bucket.tls_only.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.tls_only.arn, "${aws_s3_bucket.tls_only.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# It denies puts that ask for no algorithm, and takes those that ask for another one.
resource "aws_s3_bucket" "header_only" { # want "bucket \"header_only\" for sensitive data takes objects under any key"
  bucket = "example-header-only"

  tags = {
    data-classification = "restricted"
  }
}

resource "aws_s3_bucket_policy" "header_only" {
  bucket = aws_s3_bucket.header_only.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.header_only.arn}/*"
      Condition = { Null = { "s3:x-amz-server-side-encryption" = "true" } }
    }]
  })
}

# Nobody can put anything any more.
resource "aws_s3_bucket" "frozen" {
  bucket = "example-frozen"

  tags = {
    data-classification = "restricted"
  }
}

resource "aws_s3_bucket_policy" "frozen" {
  bucket = aws_s3_bucket.frozen.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.frozen.arn}/*"
    }]
  })
}

resource "aws_s3_bucket" "unset_policy" { # maybe "for sensitive data takes objects under any key"
  bucket = "example-unset-policy"

  tags = {
    sensitive = "true"
  }
}

resource "aws_s3_bucket_policy" "unset_policy" {
  bucket = aws_s3_bucket.unset_policy.id
  policy = var.policy
}

resource "aws_s3_bucket" "unset_class" { # maybe "for sensitive data takes objects under any key"
  bucket = "example-unset-class"

  tags = {
    classification = var.class
  }
}
