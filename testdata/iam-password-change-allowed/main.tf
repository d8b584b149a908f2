variable "allow" {
  type = bool
}

variable "age" {
  type = number
}

# Users may change their passwords unless it is said otherwise.
resource "aws_iam_account_password_policy" "left_out" {
  minimum_password_length = 14
}

resource "aws_iam_account_password_policy" "allowed" {
  allow_users_to_change_password = true
  hard_expiry                    = false
  max_password_age               = 90
}

resource "aws_iam_account_password_policy" "forbidden" {
  allow_users_to_change_password = false # want "\"forbidden\" keeps users from changing their passwords"
}

resource "aws_iam_account_password_policy" "hard" {
  max_password_age = 90
  hard_expiry      = true # want "keeps users from changing their passwords"
}

# Passwords that do not expire lock nobody out.
resource "aws_iam_account_password_policy" "no_expiry" {
  hard_expiry = true
}

resource "aws_iam_account_password_policy" "zero" {
  max_password_age = 0
  hard_expiry      = true
}

resource "aws_iam_account_password_policy" "unset_variable" {
  allow_users_to_change_password = var.allow # maybe "keeps users from changing their passwords"
}

resource "aws_iam_account_password_policy" "unset_age" {
  max_password_age = var.age # maybe "keeps users from changing their passwords"
  hard_expiry      = true
}
