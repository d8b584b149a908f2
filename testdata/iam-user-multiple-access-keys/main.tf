variable "suffix" {
  type = string
}

variable "status" {
  type = string
}

resource "aws_iam_user" "uploader" {
  name = "uploader-${var.suffix}"
}

resource "aws_iam_user" "reader" {
  name = "reader-${var.suffix}"
}

resource "aws_iam_access_key" "first" {
  user = aws_iam_user.uploader.name
}

resource "aws_iam_access_key" "second" { # want "access key \"second\" is the second active one of its user"
  user = aws_iam_user.uploader.name
}

resource "aws_iam_access_key" "reader" {
  user = aws_iam_user.reader.name
}

resource "aws_iam_access_key" "reader_old" {
  user   = aws_iam_user.reader.name
  status = "Inactive"
}

resource "aws_iam_access_key" "reader_older" { # maybe "\"reader_older\" is the second active one"
  user   = aws_iam_user.reader.name
  status = var.status
}
