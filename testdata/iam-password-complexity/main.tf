variable "symbols" {
  type = bool
}

resource "aws_iam_account_password_policy" "strict" {
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = true
}

# What a policy leaves out is not required.
resource "aws_iam_account_password_policy" "left_out" { # want "\"left_out\" does not require all kinds of characters"
  minimum_password_length = 14
}

resource "aws_iam_account_password_policy" "no_symbols" {
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = false # want "does not require all kinds"
}

resource "aws_iam_account_password_policy" "two_left_out" { # want "does not require all kinds"
  require_uppercase_characters = true
  require_numbers              = true
}

resource "aws_iam_account_password_policy" "unset_variable" {
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = var.symbols # maybe "does not require all kinds"
}

module "account" {
  source = "./account"
  strict = true
}

module "sandbox" {
  source = "./account"
  strict = false
}
