# Policies that are known, partly known, and handed around.

resource "aws_s3_bucket" "b" {}

data "aws_iam_policy_document" "known" {
  statement {
    actions   = ["s3:ListAllMyBuckets"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "partly" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "combined" {
  source_policy_documents = [data.aws_iam_policy_document.known.json, data.aws_iam_policy_document.partly.json]

  statement {
    effect    = "Deny"
    actions   = ["s3:DeleteBucket"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "waiting" {
  depends_on = [aws_s3_bucket.b]

  statement {
    actions   = ["s3:ListAllMyBuckets"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "open" {
  dynamic "statement" {
    for_each = toset(split(",", aws_s3_bucket.b.arn))
    content {
      actions   = ["s3:*"]
      resources = [statement.value]
    }
  }
}

resource "aws_s3_bucket_policy" "partly" {
  bucket = aws_s3_bucket.b.id
  policy = data.aws_iam_policy_document.partly.json
}

resource "aws_iam_policy" "known" {
  policy = data.aws_iam_policy_document.known.json
}

resource "aws_iam_policy" "combined" {
  policy = data.aws_iam_policy_document.combined.minified_json
}

resource "aws_iam_policy" "waiting" {
  policy = data.aws_iam_policy_document.waiting.json
}

resource "aws_iam_policy" "open" {
  policy = data.aws_iam_policy_document.open.json
}

# The text itself is not known, and a plan does not show how it is made.
resource "aws_iam_policy" "written" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:*"
      Resource = aws_s3_bucket.b.arn
    }]
  })
}

module "m" {
  source = "./m"
  policy = data.aws_iam_policy_document.partly.json
}
