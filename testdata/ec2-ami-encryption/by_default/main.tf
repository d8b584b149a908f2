# The region encrypts what is new; other regions do not.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_ebs_encryption_by_default" "on" {
}

resource "aws_ami_copy" "here" {
  name              = "here"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "us-east-1"
}

resource "aws_ami_copy" "there" { # want "not encrypted"
  region            = "eu-central-1"
  name              = "there"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "us-east-1"
}
