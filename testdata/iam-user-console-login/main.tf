variable "length" {
  type = number
}

resource "aws_iam_user" "alice" {
  name          = "alice"
  force_destroy = true
}

resource "aws_iam_user_login_profile" "alice" {
  user    = aws_iam_user.alice.name # want "\"alice\" gives a user a password that need not be changed at the first sign-in$"
  pgp_key = "keybase:alice"
}

resource "aws_iam_user_login_profile" "reset" {
  user                    = "bob" # want "\"reset\" gives a user a password$"
  password_reset_required = true
}

resource "aws_iam_user_login_profile" "short" {
  user                    = "carol" # want "\"short\" gives a user a password that need not be changed at the first sign-in and has fewer than 14 characters$"
  password_length         = 8
  password_reset_required = false
}

resource "aws_iam_user_login_profile" "length" {
  user                    = "dave" # want "\"length\" gives a user a password$"
  password_length         = var.length
  password_reset_required = true
}

resource "aws_iam_user_login_profile" "none" {
  count = 0
  user  = "erin"
}

resource "aws_iam_user_login_profile" "long" {
  for_each                = toset(["frank"])
  user                    = each.value # want "gives a user a password$"
  password_length         = 32
  password_reset_required = true
}

variable "path" {
  type = string
}

resource "aws_iam_user" "emergency" {
  name = "emergency"
  path = "/break-glass/"
}

resource "aws_iam_user_login_profile" "emergency" {
  user = aws_iam_user.emergency.name
}

resource "aws_iam_user" "somewhere" {
  name = "somewhere"
  path = var.path
}

resource "aws_iam_user_login_profile" "somewhere" {
  user = aws_iam_user.somewhere.name # maybe "\"somewhere\" gives a user a password"
}
