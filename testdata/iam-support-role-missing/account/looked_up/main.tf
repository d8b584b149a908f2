data "aws_iam_policy" "support" {
  name = "AWSSupportAccess"
}

resource "aws_iam_role_policy_attachment" "incident" {
  role       = "incident"
  policy_arn = data.aws_iam_policy.support.arn
}
