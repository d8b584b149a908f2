# Terraform demands a protocol and ports; excerpts leave them out.

resource "aws_security_group" "excerpt" {
  description = "Left out"
  ingress {
    cidr_blocks = ["0.0.0.0/0"] # want "admits the internet to all traffic"
  }
}

resource "aws_security_group_rule" "excerpt" {
  type        = "ingress"
  cidr_blocks = ["0.0.0.0/0"] # want "admits the internet to all traffic"
}

resource "aws_vpc_security_group_ingress_rule" "excerpt" {
  security_group_id = aws_security_group.excerpt.id
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0" # want "admits the internet to tcp ports 0-65535"
}

resource "aws_security_group_rule" "from_a_network" {
  type        = "ingress"
  cidr_blocks = ["10.0.0.0/16"]
}
