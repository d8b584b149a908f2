resource "aws_iam_group" "developers" {
  name = "developers"
}

resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_group_membership" "developers" {
  name  = "developers"
  group = aws_iam_group.developers.name
  users = [aws_iam_user.alice.name]
}

resource "aws_iam_group" "operators" {
  name = "operators"
}

resource "aws_iam_user" "bob" {
  for_each = toset(["bob", "carol"])
  name     = each.key
}

resource "aws_iam_user_group_membership" "bob" {
  for_each = aws_iam_user.bob
  user     = each.value.name
  groups   = [aws_iam_group.operators.name]
}

resource "aws_iam_group" "empty" { # want "group .*empty.* has no member"
  name = "empty"
}

resource "aws_iam_group" "without_users" { # want "has no member"
  name = "without-users"
}

resource "aws_iam_group_membership" "without_users" {
  name  = "without-users"
  group = aws_iam_group.without_users.name
  users = []
}

resource "aws_iam_user" "alone" { # want "user .*alone.* belongs to no group"
  name = "alone"
}

# It may be put into a group by whoever takes it.
resource "aws_iam_user" "handed_on" { # maybe "belongs to no group"
  name = "handed-on"
}

output "user" {
  value = aws_iam_user.handed_on.name
}
