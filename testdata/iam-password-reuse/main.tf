variable "remembered" {
  type = number
}

resource "aws_iam_account_password_policy" "all" {
  password_reuse_prevention = 24
}

resource "aws_iam_account_password_policy" "five" {
  password_reuse_prevention = 5 # want "\"five\" remembers fewer than 24 passwords"
}

# AWS then remembers none.
resource "aws_iam_account_password_policy" "left_out" { # want "remembers fewer than 24 passwords"
  minimum_password_length = 14
}

resource "aws_iam_account_password_policy" "unset_variable" {
  password_reuse_prevention = var.remembered # maybe "remembers fewer than 24 passwords"
}
