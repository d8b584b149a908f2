variable "effect" {
  type = string
}

resource "aws_sqs_queue_policy" "all_but" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/q"
  policy = jsonencode({ # want "a policy of \"all_but\" allows everybody that NotPrincipal does not list"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotPrincipal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sqs:SendMessage", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "all_but" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["*"]

    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:user/u"]
    }
  }
}

resource "aws_kms_key" "all_but" {
  policy = data.aws_iam_policy_document.all_but.json # want "a policy of \"all_but\" allows everybody"
}

resource "aws_sns_topic_policy" "deny" {
  arn = "arn:aws:sns:eu-west-1:123456789012:t"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", NotPrincipal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sns:Publish", Resource = "*" },
      { Effect = "Allow", NotPrincipal = { AWS = "arn:aws:iam::123456789012:user/u" }, Action = "sns:Publish", Resource = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_sqs_queue_policy" "unset" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/q"
  policy = jsonencode({ # maybe "a policy of \"unset\" allows everybody"
    Version   = "2012-10-17"
    Statement = [{ Effect = var.effect, NotPrincipal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sqs:SendMessage", Resource = "*" }]
  })
}
