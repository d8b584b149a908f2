variable "source_cidr" {
  type = string
}

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_network_acl" "everything" { # want "network ACL \"everything\" admits the internet to all traffic"
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
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

  ingress {
    rule_no    = 110
    action     = "allow"
    protocol   = "tcp"
    from_port  = 1024
    to_port    = 65535
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "inside" {
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "10.0.0.0/8"
  }
}

resource "aws_network_acl" "unknown_source" { # maybe "admits the internet"
  vpc_id = aws_vpc.v.id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 0
    to_port    = 65535
    cidr_block = var.source_cidr
  }
}

resource "aws_default_network_acl" "empty" {
  default_network_acl_id = aws_vpc.v.default_network_acl_id
}

resource "aws_default_network_acl" "as_aws_made_it" { # want "default network ACL \"as_aws_made_it\" admits the internet"
  default_network_acl_id = aws_vpc.v.default_network_acl_id

  ingress {
    rule_no         = 100
    action          = "allow"
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    ipv6_cidr_block = "::/0"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}
