variable "actions" {
  type = list(string)
}



resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

resource "aws_iam_user" "u" {
  name = "u"
}

resource "aws_iam_group" "g" {
  name = "g"
}

resource "aws_iam_policy" "reader" {
  name = "reader"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:ListBucket"]
      Resource = ["arn:aws:s3:::guardlint-b", "arn:aws:s3:::guardlint-b/*"]
    }]
  })
}

resource "aws_iam_policy" "on_bucket" {
  name = "on-bucket"
  policy = jsonencode({ # want "policy \"on_bucket\" allows every action by a wildcard"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "*"], Resource = "arn:aws:s3:::guardlint-b/*" }]
  })
}

resource "aws_iam_user_policy" "text" { # want "allows every action by a wildcard"
  user   = aws_iam_user.u.name
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{"Effect": "Allow", "Action": "?*", "Resource": "arn:aws:s3:::guardlint-b"}]
    }
  EOT
}

resource "aws_iam_group_policy" "conditional" {
  group = aws_iam_group.g.name
  policy = jsonencode({ # want "allows every action by a wildcard"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*:*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }]
  })
}

resource "aws_iam_role" "inline" {
  name = "inline"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name   = "wild"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "arn:aws:s3:::guardlint-b" }] }) # want "role \"inline\" allows every action by a wildcard"
  }
}

resource "aws_iam_policy" "within_services" {
  name = "within-services"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:*", "ec2:Describe*"], Resource = "*" },
      { Effect = "Allow", NotAction = "iam:*", Resource = "*" },
      { Effect = "Deny", Action = "*", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "unset_actions" {
  name = "unset-actions"
  policy = jsonencode({ # maybe "allows every action by a wildcard"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "arn:aws:s3:::guardlint-b" }]
  })
}

resource "aws_iam_policy" "broken" {
  name   = "broken"
  policy = "admin.json" # maybe "allows every action by a wildcard"
}

data "aws_iam_policy_document" "taken" {
  statement {
    actions   = ["*"]
    resources = [aws_s3_bucket.b.arn]
  }
}

resource "aws_iam_role_policy" "document" {
  role   = "r"
  policy = data.aws_iam_policy_document.taken.json # want "allows every action by a wildcard"
}

# Root of the account, in the policy of a bucket: the business of other rules.
data "aws_iam_policy_document" "bucket" {
  statement {
    actions   = ["*"]
    resources = [aws_s3_bucket.b.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = data.aws_iam_policy_document.bucket.json
}

data "aws_iam_policy_document" "alone" { # want "document \"alone\" allows every action by a wildcard"
  statement {
    actions   = ["*"]
    resources = [aws_s3_bucket.b.arn]
  }
}
