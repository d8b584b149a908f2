# SSH from the internet, in the four spellings of a security group.

variable "admin_cidr" {
  type = string
}

variable "admin_ip" {
  type = string
}

variable "admin_cidrs" {
  type = list(string)
}

variable "port" {
  type = number
}

variable "vpc_cidr" {
  type = string
}

resource "aws_vpc" "main" {
  cidr_block                       = var.vpc_cidr
  assign_generated_ipv6_cidr_block = true
}

resource "aws_eip" "bastion" {
  domain = "vpc"
}

# Inline blocks.

resource "aws_security_group" "open" {
  name   = "open"
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "security group \"open\" admits the internet to tcp port 22$"
  }
}

resource "aws_security_group" "open_ipv6_only" {
  name = "open-ipv6"
  ingress {
    from_port        = "22"
    to_port          = "22"
    protocol         = "6"
    ipv6_cidr_blocks = ["::/0"] # want "port 22"
  }
}

# One finding, although two blocks admit.
resource "aws_security_group" "open_twice" {
  name = "open-twice"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 20
    to_port     = 25
    protocol    = "TCP"
    cidr_blocks = ["0.0.0.0/0"] # want "ports 20-25"
  }
  ingress {
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_security_group" "not_ssh" {
  name = "not-ssh"
  # UDP has no SSH.
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "udp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  # All ports are another rule's finding.
  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 0
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  # ICMP types are no ports.
  ingress {
    from_port   = 8
    to_port     = 22
    protocol    = "icmp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  # What goes out does not come in.
  egress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "narrow" {
  name = "narrow"
  ingress {
    from_port       = 22
    to_port         = 22
    protocol        = "tcp"
    cidr_blocks     = ["203.0.113.0/24", aws_vpc.main.cidr_block, "${aws_eip.bastion.public_ip}/32", cidrsubnet(aws_vpc.main.cidr_block, 4, 1)]
    security_groups = [aws_security_group.open.id]
    self            = true
  }
  ingress {
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    ipv6_cidr_blocks = [aws_vpc.main.ipv6_cidr_block]
  }
}

resource "aws_security_group" "no_sources" {
  name = "no-sources"
  ingress {
    from_port = 22
    to_port   = 22
    protocol  = "tcp"
    self      = true
  }
}

resource "aws_security_group" "empty" {
  name = "empty"
}

resource "aws_security_group" "unknown_source" {
  name = "unknown-source"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = [var.admin_cidr] # maybe "tcp port 22"
  }
}

resource "aws_security_group" "unknown_sources" {
  name = "unknown-sources"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = concat(["10.0.0.0/8"], var.admin_cidrs) # maybe "tcp port 22"
  }
}

# Something unknown beside 0.0.0.0/0 changes nothing.
resource "aws_security_group" "open_and_unknown" {
  name = "open-and-unknown"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = [var.admin_cidr, "0.0.0.0/0"] # want "tcp port 22"
  }
}

# Any address, but one address only.
resource "aws_security_group" "one_address" {
  name = "one-address"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["${var.admin_ip}/32", "10.${var.port}.0.0/16"]
  }
}

# Which port is open is not known, so that vpc-sg-ingress-any-open reports it.
resource "aws_security_group" "unknown_port" {
  name = "unknown-port"
  ingress {
    from_port   = var.port
    to_port     = var.port
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

# Wherever the range ends, it begins with 22.
resource "aws_security_group" "unknown_end" {
  name = "unknown-end"
  ingress {
    from_port   = 22
    to_port     = var.port
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp ports? 22"
  }
}

resource "aws_security_group" "unknown_protocol" {
  name = "unknown-protocol"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = var.port
    cidr_blocks = ["0.0.0.0/0"] # maybe "port 22"
  }
}

# Inline, as a list of objects.

resource "aws_security_group" "list" {
  name = "list"
  ingress = [{
    description      = ""
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    cidr_blocks      = ["0.0.0.0/0"] # want "tcp port 22"
    ipv6_cidr_blocks = []
    prefix_list_ids  = []
    security_groups  = [aws_security_group.open.id]
    self             = false
  }]
}

resource "aws_security_group" "list_narrow" {
  name = "list-narrow"
  ingress = [{
    description      = ""
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    cidr_blocks      = ["10.0.0.0/8"]
    ipv6_cidr_blocks = null
    prefix_list_ids  = null
    security_groups  = [aws_security_group.open.id]
    self             = null
  }]
}

# Separate rules, older and newer.

resource "aws_security_group_rule" "open" {
  type              = "ingress"
  security_group_id = aws_security_group.empty.id
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"] # want "security group rule \"open\" admits the internet to tcp port 22$"
}

resource "aws_security_group_rule" "outbound" {
  type              = "egress"
  security_group_id = aws_security_group.empty.id
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "from_group" {
  type                     = "ingress"
  security_group_id        = aws_security_group.empty.id
  from_port                = 22
  to_port                  = 22
  protocol                 = "tcp"
  source_security_group_id = aws_security_group.open.id
}

resource "aws_security_group_rule" "each" {
  for_each          = { corp = "10.0.0.0/8", world = "0.0.0.0/0", six = "::/0" }
  type              = "ingress"
  security_group_id = aws_security_group.empty.id
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = each.key == "six" ? null : [each.value] # want[aws_security_group_rule.each["world"]] "port 22" want[aws_security_group_rule.each["six"]] "port 22"
  ipv6_cidr_blocks  = each.key == "six" ? [each.value] : null
}

resource "aws_vpc_security_group_ingress_rule" "open" {
  security_group_id = aws_security_group.empty.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0" # want "security group rule \"open\" admits"
}

resource "aws_vpc_security_group_ingress_rule" "open_ipv6" {
  count             = 2
  security_group_id = aws_security_group.empty.id
  from_port         = 10 + count.index * 10
  to_port           = 30
  ip_protocol       = "tcp"
  cidr_ipv6         = "::/0" # want[aws_vpc_security_group_ingress_rule.open_ipv6[0]] "ports 10-30" want[aws_vpc_security_group_ingress_rule.open_ipv6[1]] "ports 20-30"
}

resource "aws_vpc_security_group_ingress_rule" "absent" {
  count             = 0
  security_group_id = aws_security_group.empty.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "unknown" {
  security_group_id = aws_security_group.empty.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = var.admin_cidr # maybe "tcp port 22"
}

resource "aws_vpc_security_group_ingress_rule" "from_group" {
  security_group_id            = aws_security_group.empty.id
  from_port                    = 22
  to_port                      = 22
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.open.id
}

resource "aws_default_security_group" "default" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "default security group \"default\" admits"
  }
}
