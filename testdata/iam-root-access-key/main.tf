variable "user" {
  type = string
}

variable "status" {
  type = string
}

variable "suffix" {
  type = string
}

resource "aws_iam_access_key" "root" {
  user = "root" # want "access key \"root\" is the root user's"
}

resource "aws_iam_access_key" "retired" {
  user   = "root"
  status = "Inactive"
}

resource "aws_iam_access_key" "perhaps_retired" {
  user   = "root"
  status = var.status # maybe "is the root user's"
}

resource "aws_iam_access_key" "named" {
  user = "backup"
}

resource "aws_iam_access_key" "unset" {
  user = var.user # maybe "\"unset\" is the root user's"
}

resource "aws_iam_user" "app" {
  name = "app-${var.suffix}"
}

resource "aws_iam_access_key" "declared" {
  user = aws_iam_user.app.name
}
