# The default covers the region it is declared in.
provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

resource "aws_ebs_encryption_by_default" "ireland" {
}

resource "aws_ebs_encryption_by_default" "frankfurt" {
  provider = aws.frankfurt
  enabled  = false
}

resource "aws_ebs_encryption_by_default" "stockholm" {
  region  = "eu-north-1"
  enabled = true
}

resource "aws_ebs_volume" "ireland" {
  availability_zone = "eu-west-1a"
  size              = 8
}

resource "aws_ebs_volume" "frankfurt" { # want "not encrypted"
  provider          = aws.frankfurt
  availability_zone = "eu-central-1a"
  size              = 8
}

resource "aws_ebs_volume" "stockholm" {
  region            = "eu-north-1"
  availability_zone = "eu-north-1a"
  size              = 8
}

resource "aws_ebs_volume" "paris" { # want "not encrypted"
  region            = "eu-west-3"
  availability_zone = "eu-west-3a"
  size              = 8
}
