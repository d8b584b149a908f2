data "aws_iam_policy_document" "p" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::${var.name}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringLike"
      variable = "aws:username"
      values   = ["$${aws:username}"]
    }
  }
  statement {
    effect  = "Deny"
    actions = ["*"]
  }
}

data "aws_sqs_queue" "d" {
  provider = aws
  name     = "d"
  lifecycle {
    postcondition {
      condition     = var.flag
      error_message = "no"
    }
  }
}

ephemeral "aws_secretsmanager_secret_version" "e" {
  secret_id = var.name
}
