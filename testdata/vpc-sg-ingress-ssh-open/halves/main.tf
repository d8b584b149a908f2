# The internet in pieces: together they admit it, alone they do not.

resource "aws_security_group" "within_a_rule" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"] # want "tcp port 22"
  }
}

resource "aws_security_group" "one_half" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["128.0.0.0/1"]
  }
}

resource "aws_security_group" "across_blocks" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/1"] # want "tcp port 22"
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["128.0.0.0/1"]
  }
}

# The ranges have only 22 to 25 in common.
resource "aws_security_group" "overlapping_ranges" {
  ingress {
    from_port   = 20
    to_port     = 25
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/1"] # want "tcp ports 22-25"
  }
  ingress {
    from_port   = 22
    to_port     = 30
    protocol    = "tcp"
    cidr_blocks = ["128.0.0.0/1"]
  }
}

resource "aws_security_group" "different_ports" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/1"]
  }
  ingress {
    from_port   = 23
    to_port     = 23
    protocol    = "tcp"
    cidr_blocks = ["128.0.0.0/1"]
  }
}

resource "aws_security_group" "different_protocols" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/1"]
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "udp"
    cidr_blocks = ["128.0.0.0/1"]
  }
}

resource "aws_security_group" "a" {
  name = "a"
}

resource "aws_security_group" "b" {
  name = "b"
}

# The office does not matter; the halves do.
resource "aws_vpc_security_group_ingress_rule" "office" {
  security_group_id = aws_security_group.a.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = "198.51.99.0/24"
}

resource "aws_vpc_security_group_ingress_rule" "lower" {
  security_group_id = aws_security_group.a.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/1"
}

# One finding for both, where the address sorts first.
resource "aws_security_group_rule" "upper" {
  type              = "ingress"
  security_group_id = aws_security_group.a.id
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["128.0.0.0/1"] # want "tcp port 22"
}

# The other half is in another group.
resource "aws_vpc_security_group_ingress_rule" "lower_of_b" {
  security_group_id = aws_security_group.b.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/1"
}

resource "aws_vpc_security_group_ingress_rule" "quarters" {
  for_each          = toset(["0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/2", "192.0.0.0/2"])
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = each.value # want[aws_vpc_security_group_ingress_rule.quarters["0.0.0.0/2"]] "tcp port 22"
}
