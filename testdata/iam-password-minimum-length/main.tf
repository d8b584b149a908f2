variable "length" {
  type = number
}

resource "aws_iam_account_password_policy" "fourteen" {
  minimum_password_length = 14
}

resource "aws_iam_account_password_policy" "twenty" {
  minimum_password_length = "20"
}

resource "aws_iam_account_password_policy" "short" {
  minimum_password_length = 13 # want "\"short\" admits passwords of fewer than 14 characters"
}

# The provider then sends 6.
resource "aws_iam_account_password_policy" "left_out" { # want "fewer than 14 characters"
  require_symbols = true
}

resource "aws_iam_account_password_policy" "null" {
  minimum_password_length = null # want "fewer than 14 characters"
}

resource "aws_iam_account_password_policy" "unset_variable" {
  minimum_password_length = var.length # maybe "fewer than 14 characters"
}
