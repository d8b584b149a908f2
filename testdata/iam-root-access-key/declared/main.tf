# An IAM user may have the name root; it is not the root user of the account.
resource "aws_iam_user" "root" {
  name = "root"
}

resource "aws_iam_access_key" "root" {
  user = aws_iam_user.root.name
}
