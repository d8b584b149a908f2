# The region encrypts what is new; other regions do not.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_ebs_encryption_by_default" "on" {
}

resource "aws_instance" "here" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  ebs_block_device {
    device_name = "/dev/xvdb"
    volume_size = 8
  }
}

resource "aws_instance" "there" { # want "not encrypted"
  region        = "eu-central-1"
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "here" {
  image_id = "ami-0123456789abcdef0"
}

resource "aws_launch_configuration" "here" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}
