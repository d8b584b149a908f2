data "aws_iam_policy" "by_name" {
  name = "AdministratorAccess"
}

resource "aws_iam_policy_attachment" "looked_up_by_name" {
  name       = "a"
  roles      = ["r"]
  policy_arn = data.aws_iam_policy.by_name.arn # want "attaches AdministratorAccess"
}
