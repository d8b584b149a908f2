variable "source_cidr" {
  type = string
}

variable "number" {
  type = number
}

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_network_acl" "ssh" { # want "network ACL \"ssh\" admits the internet to tcp port 22"
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "web" {
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 443
    to_port    = 443
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "ssh_from_the_office" {
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "192.0.2.0/24"
  }
}

resource "aws_network_acl" "egress" {
  vpc_id = aws_vpc.v.id

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "ephemeral" { # want "admits the internet to tcp ports 1024-65535"
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no         = 100
    action          = "allow"
    protocol        = "6"
    from_port       = 1024
    to_port         = 65535
    ipv6_cidr_block = "::/0"
  }
}

resource "aws_network_acl" "ephemeral_without_rdp" {
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 90
    action     = "deny"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/1"
  }

  ingress {
    rule_no    = 91
    action     = "deny"
    protocol   = "tcp"
    from_port  = 3389
    to_port    = 3389
    cidr_block = "128.0.0.0/1"
  }

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 1024
    to_port    = 65535
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "unknown_source" { # maybe "admits the internet"
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = var.source_cidr
  }
}

resource "aws_network_acl" "unknown_number" { # maybe "admits the internet"
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = var.number
    action     = "deny"
    protocol   = "tcp"
    from_port  = 3389
    to_port    = 3389
    cidr_block = "0.0.0.0/0"
  }

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 3389
    to_port    = 3389
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_default_network_acl" "as_aws_made_it" { # want "admits the internet to all traffic"
  default_network_acl_id = aws_vpc.v.default_network_acl_id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}
