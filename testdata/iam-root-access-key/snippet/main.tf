# A user that is left out here is declared, or looked up, all the same.
resource "aws_iam_access_key" "of_user" {
  user = aws_iam_user.left_out.name
}

resource "aws_iam_access_key" "looked_up" {
  user = data.aws_iam_user.left_out.user_name
}
