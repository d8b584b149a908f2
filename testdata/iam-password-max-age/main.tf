variable "age" {
  type = number
}

resource "aws_iam_account_password_policy" "quarter" {
  max_password_age = 90
}

resource "aws_iam_account_password_policy" "month" {
  max_password_age = 30
}

resource "aws_iam_account_password_policy" "half_year" {
  max_password_age = 180 # want "\"half_year\" lets passwords live for more than 90 days"
}

resource "aws_iam_account_password_policy" "zero" {
  max_password_age = 0 # want "more than 90 days"
}

# Passwords then never expire.
resource "aws_iam_account_password_policy" "left_out" { # want "more than 90 days"
  minimum_password_length = 14
}

resource "aws_iam_account_password_policy" "unset_variable" {
  max_password_age = var.age # maybe "more than 90 days"
}
