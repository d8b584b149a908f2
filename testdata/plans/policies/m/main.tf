variable "policy" {}

resource "aws_iam_policy" "p" {
  policy = var.policy
}

resource "aws_iam_user_policy" "copy" {
  user   = "u"
  policy = aws_iam_policy.p.policy
}
