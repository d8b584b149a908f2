resource "aws_s3_bucket" "own" {
  bucket = "guardlint-own"
}

resource "aws_s3_bucket_policy" "own" { # want "bucket policy \"own\" does not deny"
  bucket = aws_s3_bucket.own.id
  policy = data.aws_iam_policy_document.own.json
}

data "aws_iam_policy_document" "own" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.own.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/reader"]
    }
  }
}

# A document that serves two policies would need the buckets of both.
resource "aws_s3_bucket" "first" {
  bucket = "guardlint-first"
}

resource "aws_s3_bucket" "second" {
  bucket = "guardlint-second"
}

resource "aws_s3_bucket_policy" "first" { # want "does not deny"
  bucket = aws_s3_bucket.first.id
  policy = data.aws_iam_policy_document.shared.json
}

resource "aws_s3_bucket_policy" "second" { # want "does not deny"
  bucket = aws_s3_bucket.second.id
  policy = data.aws_iam_policy_document.shared.json
}

data "aws_iam_policy_document" "shared" {
  statement {
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::guardlint-first", "arn:aws:s3:::guardlint-second"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/reader"]
    }
  }
}

# So would one for a bucket of many.
resource "aws_s3_bucket" "many" {
  for_each = toset(["a", "b"])
  bucket   = "guardlint-${each.key}"
}

resource "aws_s3_bucket_policy" "many" { # want "does not deny"
  for_each = aws_s3_bucket.many
  bucket   = each.value.id
  policy   = data.aws_iam_policy_document.many[each.key].json
}

data "aws_iam_policy_document" "many" {
  for_each = aws_s3_bucket.many

  statement {
    actions   = ["s3:ListBucket"]
    resources = [each.value.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/reader"]
    }
  }
}
