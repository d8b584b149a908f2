variable "strict" {
  type = bool
}

resource "aws_iam_account_password_policy" "this" {
  require_lowercase_characters = var.strict # want[module.sandbox] "does not require all kinds"
  require_uppercase_characters = var.strict
  require_numbers              = var.strict
  require_symbols              = var.strict
}
