variable "groups" {
  type = list(string)
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
}

resource "aws_instance" "left_out" { # want "instance \"left_out\" is in the default security group"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "empty" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [] # want "in the default security group"
}

resource "aws_instance" "adopted" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.web.id, aws_default_security_group.main.id] # want "in the default security group"
}

resource "aws_instance" "by_vpc" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_vpc.main.default_security_group_id] # want "in the default security group"
}

resource "aws_instance" "by_name" {
  ami             = "ami-0a1b2c3d4e5f60718"
  instance_type   = "t3.micro"
  security_groups = ["default"] # want "in the default security group"
}

resource "aws_instance" "own" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.web.id]
}

resource "aws_instance" "literal" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}

resource "aws_instance" "interface" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "template" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    name = "web"
  }
}

resource "aws_instance" "unset" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = var.groups # maybe "instance \"unset\" is in the default security group"
}
