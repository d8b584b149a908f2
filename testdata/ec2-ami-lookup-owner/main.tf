variable "owners" {
  type = list(string)
}

data "aws_ami" "anybody" { # want "lookup \"anybody\" takes the newest image that is called so, whoever published it"
  most_recent = true

  filter {
    name   = "name"
    values = ["ubuntu-*"]
  }
}

data "aws_ami" "empty" {
  most_recent = true
  owners      = [] # want "whoever published it"

  filter {
    name   = "name"
    values = ["ubuntu-*"]
  }
}

data "aws_ami" "amazon" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-*"]
  }
}

data "aws_ami" "by_filter" {
  most_recent = true

  filter {
    name   = "owner-id"
    values = ["099720109477"]
  }
}

data "aws_ami" "by_alias" {
  most_recent = true

  filter {
    name   = "owner-alias"
    values = ["amazon"]
  }
}

data "aws_ami" "by_id" {
  most_recent = true

  filter {
    name   = "image-id"
    values = ["ami-0a1b2c3d4e5f60718"]
  }
}

data "aws_ami" "only_one" {

  filter {
    name   = "name"
    values = ["ubuntu-1"]
  }
}

data "aws_ami" "unset" {
  most_recent = true
  owners      = var.owners # maybe "lookup \"unset\" takes the newest image"

  filter {
    name   = "name"
    values = ["ubuntu-*"]
  }
}
