variable "rules" {
  type = list(number)
}

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "empty" {
  vpc_id = aws_vpc.v.id
}

resource "aws_default_security_group" "as_aws_made_it" { # want "default security group \"as_aws_made_it\" has rules"
  vpc_id = aws_vpc.v.id

  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_default_security_group" "egress" { # want "has rules"
  vpc_id = aws_vpc.v.id

  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_default_security_group" "empty_lists" {
  vpc_id  = aws_vpc.v.id
  ingress = []
  egress  = []
}

resource "aws_default_security_group" "no_dynamic_blocks" {
  vpc_id = aws_vpc.v.id

  dynamic "ingress" {
    for_each = []
    content {
      protocol  = "tcp"
      from_port = 443
      to_port   = 443
    }
  }
}

resource "aws_default_security_group" "dynamic" { # maybe "has rules"
  vpc_id = aws_vpc.v.id

  dynamic "ingress" {
    for_each = var.rules
    content {
      protocol  = "tcp"
      from_port = ingress.value
      to_port   = ingress.value
    }
  }
}
