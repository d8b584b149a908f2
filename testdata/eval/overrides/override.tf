provider "aws" {
  default_tags {
    tags = { layer = "override" }
  }
}

variable "size" {
  default = "large"
}

resource "aws_instance" "web" {
  ami = "ami-2"
  root_block_device {
    encrypted = true
  }
}

resource "aws_security_group" "dynamic" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["192.168.0.0/16"]
  }
}

module "m" {
  name = "override"
}
