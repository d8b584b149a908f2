variable "number" {
  type = number
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

# Denials come first, and what is left of a broader entry matches.
resource "aws_network_acl" "private" {
  vpc_id = aws_vpc.main.id
  ingress {
    rule_no    = 90
    action     = "deny"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0"
  }
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 443
    to_port    = 443
    cidr_block = "10.20.0.0/16"
  }
  ingress {
    rule_no    = 110
    action     = "allow"
    protocol   = "6"
    from_port  = 1024
    to_port    = 65535
    cidr_block = "0.0.0.0/0"
  }
  ingress {
    rule_no         = 111
    action          = "allow"
    protocol        = "tcp"
    from_port       = 1024
    to_port         = 65535
    ipv6_cidr_block = "::/0"
  }
  ingress {
    rule_no    = 120
    action     = "allow"
    protocol   = "icmp"
    icmp_type  = 3
    icmp_code  = 4
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
  ingress {
    rule_no    = 121
    action     = "deny"
    protocol   = "icmp"
    icmp_type  = 8
    icmp_code  = -1
    from_port  = 0
    to_port    = 0
    cidr_block = "10.0.0.0/8"
  }
  ingress {
    rule_no    = 200
    action     = "deny"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "10.0.0.0/8"
  }
  egress {
    rule_no    = 50
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}

# The denial was meant to keep an address out.
resource "aws_network_acl" "late_denial" {
  vpc_id = aws_vpc.main.id
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
  ingress {
    rule_no    = 200 # want "network ACL \"late_denial\" has an entry that never matches"
    action     = "deny"
    protocol   = "tcp"
    from_port  = 0
    to_port    = 65535
    cidr_block = "192.0.2.0/24"
  }
}

resource "aws_default_network_acl" "out" {
  default_network_acl_id = aws_vpc.main.default_network_acl_id
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 0
    to_port    = 65535
    cidr_block = "0.0.0.0/0"
  }
  egress {
    rule_no    = 110 # want "default network ACL \"out\""
    action     = "deny"
    protocol   = "6"
    from_port  = 25
    to_port    = 25
    cidr_block = "0.0.0.0/0"
  }
}

# Entries of their own, one of them before that of the ACL.
resource "aws_network_acl" "apart" {
  vpc_id = aws_vpc.main.id
}

resource "aws_network_acl_rule" "all" {
  network_acl_id = aws_network_acl.apart.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "icmp"
  icmp_type      = -1
  icmp_code      = -1
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "echo" {
  network_acl_id = aws_network_acl.apart.id
  rule_number    = 101 # want "network ACL entry \"echo\" has an entry that never matches"
  rule_action    = "deny"
  protocol       = "1"
  icmp_type      = 8
  icmp_code      = -1
  cidr_block     = "192.0.2.0/24"
}

# The other direction is another list.
resource "aws_network_acl_rule" "echo_out" {
  network_acl_id = aws_network_acl.apart.id
  egress         = true
  rule_number    = 101
  rule_action    = "deny"
  protocol       = "1"
  icmp_type      = 8
  icmp_code      = -1
  cidr_block     = "192.0.2.0/24"
}

resource "aws_network_acl" "unknown_number" {
  vpc_id = aws_vpc.main.id
}

resource "aws_network_acl_rule" "anything" {
  network_acl_id = aws_network_acl.unknown_number.id
  rule_number    = var.number
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "rdp" {
  network_acl_id = aws_network_acl.unknown_number.id
  rule_number    = 300 # maybe "network ACL entry \"rdp\""
  rule_action    = "deny"
  protocol       = "tcp"
  from_port      = 3389
  to_port        = 3389
  cidr_block     = "0.0.0.0/0"
}
