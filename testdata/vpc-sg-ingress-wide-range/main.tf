variable "source_cidr" {
  type = string
}

variable "address" {
  type = string
}

variable "net" {
  type = number
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

# The office's exact addresses, the VPC's own network, another group: what the rule asks for.
resource "aws_security_group" "database" {
  name   = "database"
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["52.94.76.16/28", "198.51.100.7/32", aws_vpc.main.cidr_block, "10.64.0.0/16"]
  }
  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = ["sg-0123456789abcdef0"]
  }
}

resource "aws_security_group" "provider_network" {
  name = "provider-network"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["198.51.100.7/32", "52.0.0.0/10"] # want "security group \"provider_network\" admits a wide range of addresses to tcp port 22"
  }
}

# All private networks weigh less.
resource "aws_security_group_rule" "all_private" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 3306
  to_port           = 3306
  protocol          = "tcp"
  cidr_blocks       = ["10.0.0.0/8"] # want "security group rule \"all_private\" admits a wide range of private addresses to tcp port 3306"
}

resource "aws_vpc_security_group_ingress_rule" "carrier" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
  cidr_ipv6         = "2a02:8100::/28" # want "tcp port 3389"
}

resource "aws_vpc_security_group_ingress_rule" "site" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
  cidr_ipv6         = "2a02:8109:4711::/48"
}

# All ports count, and so does a protocol that covers them.
resource "aws_vpc_security_group_ingress_rule" "everything" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "-1"
  cidr_ipv4         = "172.16.0.0/12" # want "security group rule \"everything\" admits a wide range of private addresses to all traffic"
}

# One half of the internet is no more than a wide range.
resource "aws_security_group_rule" "half" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef1"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["128.0.0.0/1"] # want "tcp port 22"
}

# The whole internet, by one rule or by two together, is what vpc-sg-ingress-ssh-open reports.
resource "aws_security_group_rule" "internet" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef2"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0", "10.0.0.0/8"]
}

resource "aws_security_group" "two_halves" {
  name = "two-halves"
}

resource "aws_vpc_security_group_ingress_rule" "lower" {
  security_group_id = aws_security_group.two_halves.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/1"
}

resource "aws_vpc_security_group_ingress_rule" "upper" {
  security_group_id = aws_security_group.two_halves.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "128.0.0.0/1"
}

# What the web is for, ICMP, and ports that have no guardrail of their own.
resource "aws_default_security_group" "web" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "52.0.0.0/10"]
  }
  ingress {
    from_port   = -1
    to_port     = -1
    protocol    = "icmp"
    cidr_blocks = ["10.0.0.0/8"]
  }
  ingress {
    from_port   = 7777
    to_port     = 7777
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

# Sources that are not known.
resource "aws_security_group_rule" "unknown" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = [var.source_cidr] # maybe "tcp port 22"
}

resource "aws_security_group_rule" "unknown_web" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = [var.source_cidr]
}

resource "aws_security_group_rule" "unknown_ports" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = var.net
  to_port           = var.net
  protocol          = "tcp"
  cidr_blocks       = ["10.0.0.0/8"] # maybe "ports that are not known"
}

resource "aws_security_group_rule" "templates" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["${var.address}/32", "10.${var.net}.0.0/16", "172.20.${var.net}.0/22"]
}

resource "aws_security_group_rule" "wide_template" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["52.${var.net}.0.0/16"] # maybe "tcp port 22"
}

# A list of AWS's ranges is wide, one of a single service may not be.
data "aws_ip_ranges" "ec2" {
  regions  = ["eu-west-1"]
  services = ["ec2"]
}

resource "aws_security_group_rule" "published" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = data.aws_ip_ranges.ec2.cidr_blocks # maybe "tcp port 22"
}

# By way of a prefix list.
resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "partners"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = "198.51.100.0/28"
  }
  entry {
    cidr = "34.64.0.0/10"
  }
}

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = "52.94.76.16/28"
  }
}

resource "aws_security_group_rule" "partners" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = 9200
  to_port           = 9200
  protocol          = "tcp"
  prefix_list_ids   = [aws_ec2_managed_prefix_list.partners.id] # want "tcp port 9200"
}

resource "aws_security_group_rule" "offices" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef3"
  from_port         = 9200
  to_port           = 9200
  protocol          = "tcp"
  prefix_list_ids   = [aws_ec2_managed_prefix_list.offices.id]
}

data "aws_ec2_managed_prefix_list" "connect" {
  name = "com.amazonaws.eu-west-1.ec2-instance-connect"
}

resource "aws_vpc_security_group_ingress_rule" "connect" {
  security_group_id = "sg-0123456789abcdef3"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  prefix_list_id    = data.aws_ec2_managed_prefix_list.connect.id
}
