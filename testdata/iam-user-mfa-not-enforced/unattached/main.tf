# A user of a group that allows by an inline policy, in a configuration that attaches no managed one.
resource "aws_iam_group" "inline" {
  name = "inline"
}

resource "aws_iam_group_policy" "inline" {
  group = aws_iam_group.inline.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:ListAllMyBuckets", Resource = "*" }]
  })
}

resource "aws_iam_user" "grouped" { # want "can be used from the console without a second factor"
  name = "grouped"
}

resource "aws_iam_user_login_profile" "grouped" {
  user = aws_iam_user.grouped.name
}

resource "aws_iam_group_membership" "inline" {
  name  = "inline"
  group = aws_iam_group.inline.name
  users = [aws_iam_user.grouped.name]
}
