variable "status" {
  type = string
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_macie2_account" "left_out" {
}

resource "aws_macie2_account" "on" {
  region = "eu-west-2"
  status = "ENABLED"
}

resource "aws_macie2_account" "paused" {
  region = "eu-west-3"
  status = "PAUSED" # want "\"paused\" pauses Macie"
}

resource "aws_macie2_account" "unset_variable" {
  region = "eu-north-1"
  status = var.status # maybe "pauses Macie"
}

resource "aws_macie2_organization_configuration" "members" {
  auto_enable = true
  depends_on  = [aws_macie2_account.left_out]
}
