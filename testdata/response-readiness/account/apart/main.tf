# Nothing to isolate, and the lock is declared apart from the bucket, in a module.
provider "aws" {
  region = "eu-central-1"
  default_tags {
    tags = { team = "security" }
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
    condition {
      test     = "NumericLessThan"
      variable = "aws:MultiFactorAuthAge"
      values   = ["3600"]
    }
  }
}

resource "aws_iam_role" "forensics" {
  name               = "forensics"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = { Name = "Forensics" }
}

module "evidence" {
  source   = "./bucket"
  for_each = toset(["evidence"])
  purpose  = each.key
}
