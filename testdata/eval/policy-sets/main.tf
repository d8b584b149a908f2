# Blocks of a statement make sets: repetitions count once, and the order is that of Terraform's sets.
variable "account" {
  default = "123456789012"
}

resource "aws_s3_bucket" "b" {
  bucket = "b"
}

locals {
  bucket = aws_s3_bucket.b.bucket
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:Put*", "s3:Get*", "s3:Get*"]
    resources = ["arn:aws:s3:::${local.bucket}", "arn:aws:s3:::${local.bucket}", "arn:aws:s3:::${local.bucket}/*"]
    principals {
      type        = "AWS"
      identifiers = [var.account, "arn:aws:iam::1:root"]
    }
    principals {
      type        = "AWS"
      identifiers = ["210987654321"]
    }
    principals {
      type        = "AWS"
      identifiers = [var.account, "arn:aws:iam::1:root", var.account]
    }
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-2", "o-1", "o-2"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-0"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-0"]
    }
  }
}

resource "aws_iam_policy" "p" {
  name   = data.aws_iam_policy_document.d.id
  policy = data.aws_iam_policy_document.d.minified_json
}
