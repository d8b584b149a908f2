variable "flag" {
  type = bool
}

resource "aws_instance" "left_out" { # want "\"left_out\" is measured every five minutes only"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "off" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  monitoring    = false # want "every five minutes"
}

resource "aws_instance" "on" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  monitoring    = true
}

resource "aws_instance" "unset" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  monitoring    = var.flag # maybe "\"unset\" is measured every five minutes only"
}

resource "aws_instance" "from_template" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.on.id
  }
}

resource "aws_instance" "from_plain_template" { # want "every five minutes"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.left_out.id
  }
}

resource "aws_launch_template" "on" {
  monitoring {
    enabled = true
  }
}

resource "aws_launch_template" "left_out" { # want "every five minutes"
  name_prefix = "plain-"
}

resource "aws_launch_configuration" "left_out" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_launch_configuration" "off" {
  image_id          = "ami-0a1b2c3d4e5f60718"
  instance_type     = "t3.micro"
  enable_monitoring = false # want "every five minutes"
}
