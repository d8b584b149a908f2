variable "source_cidr" {
  type = string
}

resource "aws_security_group" "this" {
  name = "web"
}

resource "aws_vpc_security_group_ingress_rule" "alternates" {
  for_each          = toset(["3000", "5000", "8000", "8080", "8088", "8443", "8888"])
  security_group_id = aws_security_group.this.id
  from_port         = each.value
  to_port           = each.value
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0" # want "tcp port \\d+"
}

resource "aws_security_group" "range" {
  ingress {
    from_port        = 8080
    to_port          = 8090
    protocol         = "tcp"
    ipv6_cidr_blocks = ["::/0"] # want "tcp ports 8080-8090"
  }
}

resource "aws_security_group" "public_web" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 8081
    to_port     = 8081
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "behind_a_balancer" {
  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [aws_security_group.public_web.id]
  }
}

resource "aws_security_group_rule" "unknown" {
  type              = "ingress"
  security_group_id = aws_security_group.behind_a_balancer.id
  from_port         = 8443
  to_port           = 8443
  protocol          = "tcp"
  cidr_blocks       = [var.source_cidr] # maybe "tcp port 8443"
}
