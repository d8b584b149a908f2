variable "name" {
  type = string
}

variable "keys" {
  type = number
}

resource "aws_iam_user" "this" {
  name = var.name
}

resource "aws_iam_access_key" "this" { # want[module.grace.aws_iam_access_key.this[1]] "second active one"
  count = var.keys
  user  = aws_iam_user.this.name
}
