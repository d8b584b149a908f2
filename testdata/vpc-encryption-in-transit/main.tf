variable "mode" {
  type = string
}

resource "aws_vpc" "enforced" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_vpc_encryption_control" "enforced" {
  vpc_id = aws_vpc.enforced.id
  mode   = "enforce"
}

resource "aws_vpc" "none" { # want "VPC \"none\" lets traffic pass that nobody encrypts"
  cidr_block = "10.21.0.0/16"
}

resource "aws_vpc" "watched" { # want "VPC \"watched\""
  cidr_block = "10.22.0.0/16"
}

resource "aws_vpc_encryption_control" "watched" {
  vpc_id = aws_vpc.watched.id
  mode   = "monitor"
}

resource "aws_vpc" "unknown" { # maybe "VPC \"unknown\""
  cidr_block = "10.23.0.0/16"
}

resource "aws_vpc_encryption_control" "unknown" {
  vpc_id = aws_vpc.unknown.id
  mode   = var.mode
}
