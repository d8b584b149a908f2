variable "users" {
  type = list(string)
}

# Whoever sets the variable says who is in it.
resource "aws_iam_group" "unset" { # maybe "has no member"
  name = "unset"
}

resource "aws_iam_group_membership" "unset" {
  name  = "unset"
  group = aws_iam_group.unset.name
  users = var.users
}
