resource "aws_vpc_security_group_ingress_rule" "everybody_at_a_provider" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "52.0.0.0/10" # want "wide range"
}

resource "aws_vpc_security_group_ingress_rule" "office" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "198.51.100.0/28"
}
