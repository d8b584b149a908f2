resource "aws_security_group" "open" { # want "of something other than a load balancer"
  name = "web"

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "open" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t4g.micro"
  vpc_security_group_ids = [aws_security_group.open.id]
}

resource "aws_security_group" "behind" {
  name = "web"

  ingress {
    from_port       = 443
    to_port         = 443
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }
}

resource "aws_instance" "behind" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t4g.micro"
  vpc_security_group_ids = [aws_security_group.behind.id]
}

resource "aws_security_group" "balancer" {
  name = "balancer"
}
