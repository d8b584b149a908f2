variable "policy" {
  type = string
}

resource "aws_s3_bucket" "ledger" {
  bucket = "example-ledger"
}

resource "aws_s3_bucket_policy" "everything" {
  bucket = aws_s3_bucket.ledger.id

  policy = jsonencode({ # want "policy \"everything\" denies everybody to change it"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.ledger.arn, "${aws_s3_bucket.ledger.arn}/*"]
    }]
  })
}

data "aws_iam_policy_document" "put_policy" {
  statement {
    effect    = "Deny"
    actions   = ["s3:DeleteBucket", "s3:PutBucketPolicy"]
    resources = ["arn:aws:s3:::example-ledger"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_s3_bucket_policy" "put_policy" {
  bucket = aws_s3_bucket.ledger.id
  policy = data.aws_iam_policy_document.put_policy.json # want "policy \"put_policy\" denies everybody to change it"
}

# Only what comes without TLS is denied.
resource "aws_s3_bucket_policy" "tls" {
  bucket = aws_s3_bucket.ledger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.ledger.arn, "${aws_s3_bucket.ledger.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "exempt" {
  bucket = aws_s3_bucket.ledger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy"]
      Resource  = aws_s3_bucket.ledger.arn
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = "arn:aws:iam::111122223333:role/admin" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "not_principal" {
  bucket = aws_s3_bucket.ledger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect       = "Deny"
      NotPrincipal = { AWS = "arn:aws:iam::111122223333:role/admin" }
      Action       = "s3:*"
      Resource     = aws_s3_bucket.ledger.arn
    }]
  })
}

# Objects cannot be touched, but the policy can.
resource "aws_s3_bucket_policy" "objects" {
  bucket = aws_s3_bucket.ledger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "${aws_s3_bucket.ledger.arn}/*"
    }]
  })
}

resource "aws_s3_bucket_policy" "one_role" {
  bucket = aws_s3_bucket.ledger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "arn:aws:iam::111122223333:role/app" }
      Action    = "s3:*"
      Resource  = aws_s3_bucket.ledger.arn
    }]
  })
}

resource "aws_s3_bucket_policy" "unset_policy" {
  bucket = aws_s3_bucket.ledger.id
  policy = var.policy # maybe "policy \"unset_policy\" denies everybody to change it"
}

resource "aws_s3_bucket" "inline" {
  bucket = "example-inline"
  policy = file("policy.json") # want "\"inline\" denies everybody to change it"
}
