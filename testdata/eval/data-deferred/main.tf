# Data sources are read while planning, unless they must wait for a resource.
resource "aws_s3_bucket" "b" {
  bucket = "b"
}

data "aws_iam_policy_document" "known" {
  statement {
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::${aws_s3_bucket.b.bucket}"]
  }
}

data "aws_iam_policy_document" "unknown" {
  statement {
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.b.arn]
  }
}

data "aws_iam_policy_document" "waits" {
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
  }
  depends_on = [aws_s3_bucket.b]
}

data "aws_iam_policy_document" "merged" {
  source_policy_documents   = [data.aws_iam_policy_document.known.json]
  override_policy_documents = [data.aws_iam_policy_document.none[0].json]
}

data "aws_iam_policy_document" "none" {
  count = 1
  statement {
    sid       = "x"
    effect    = "Deny"
    actions   = ["s3:Get*", "s3:Put*"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

module "waits" {
  source     = "./m"
  depends_on = [aws_s3_bucket.b]
}

module "reads" {
  source = "./m"
}

resource "aws_iam_policy" "p" {
  for_each = {
    known  = data.aws_iam_policy_document.known.json
    merged = data.aws_iam_policy_document.merged.json
    module = module.reads.json
  }
  name   = each.key
  policy = each.value
}

resource "aws_iam_policy" "unknown" {
  policy = data.aws_iam_policy_document.unknown.json
}

resource "aws_iam_policy" "waits" {
  policy = data.aws_iam_policy_document.waits.json
}

resource "aws_iam_policy" "module_waits" {
  policy = module.waits.json
}
