variable "user" {
  type = string
}

resource "aws_iam_access_key" "exporter" {
  user = "exporter"
}

resource "aws_iam_access_key" "unset" { # maybe "\"unset\" is the second active one of its user"
  user = var.user
}
