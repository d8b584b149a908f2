variable "path" {
  type = string
}

variable "emergency_path" {
  type    = string
  default = "/break-glass/"
}

resource "aws_iam_user" "alice" { # want "user \"alice\" is declared"
  name = "alice"
}

resource "aws_iam_user" "machine" {
  name = "uploader"
  path = "/machines/" # want "user \"machine\" is declared"
}

resource "aws_iam_user" "similar" {
  name = "similar"
  path = "/break-glass-not/" # want "is declared"
}

resource "aws_iam_user" "emergency" {
  name = "emergency"
  path = "/break-glass/"
}

resource "aws_iam_user" "emergency_team" {
  for_each = toset(["first", "second"])
  name     = "emergency-${each.key}"
  path     = "${var.emergency_path}security/"
}

resource "aws_iam_user" "unset" {
  name = "unset"
  path = var.path # maybe "user \"unset\" is declared"
}
