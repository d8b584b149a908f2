resource "aws_security_group" "mixed" { # want "undo each other"
  name = "web"

  ingress {
    description = "HTTPS within the group"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    self        = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "mixed" {
  security_group_id = aws_security_group.mixed.id
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  cidr_ipv4         = "10.20.0.0/16"
}

resource "aws_security_group" "apart" {
  name        = "web"
  description = "Web servers"
}

resource "aws_vpc_security_group_ingress_rule" "apart" {
  security_group_id = aws_security_group.apart.id
  description       = "HTTPS from the load balancer"
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  cidr_ipv4         = "10.20.0.0/16"
}
