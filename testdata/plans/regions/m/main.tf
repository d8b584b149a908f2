resource "aws_iam_role" "inner" {
  assume_role_policy = "{}"
}
