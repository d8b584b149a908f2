# Prefix lists: what they hold counts.

variable "list_id" {
  type = string
}

variable "extra_cidr" {
  type = string
}

resource "aws_ec2_managed_prefix_list" "world" {
  name           = "world"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = "10.0.0.0/8"
  }
  entry {
    cidr = "0.0.0.0/0"
  }
}

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = "198.51.99.0/24"
  }
}

resource "aws_ec2_managed_prefix_list" "split" {
  name           = "split"
  address_family = "IPv4"
  max_entries    = 5
}

resource "aws_ec2_managed_prefix_list_entry" "split" {
  for_each       = toset(["0.0.0.0/1", "128.0.0.0/1"])
  prefix_list_id = aws_ec2_managed_prefix_list.split.id
  cidr           = each.value
}

resource "aws_ec2_managed_prefix_list" "unknown" {
  name           = "unknown"
  address_family = "IPv4"
  max_entries    = 5
  entry {
    cidr = var.extra_cidr
  }
}

data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}

data "aws_ec2_managed_prefix_list" "filtered" {
  filter {
    name   = "prefix-list-name"
    values = ["com.amazonaws.us-east-1.s3"]
  }
}

data "aws_ec2_managed_prefix_list" "shared" {
  name = "shared-by-the-network-team"
}

data "aws_prefix_list" "s3" {
  name = "com.amazonaws.us-east-1.s3"
}

data "aws_ip_ranges" "workspaces" {
  regions  = ["us-east-1"]
  services = ["workspaces_gateways"]
}

resource "aws_vpc_security_group_ingress_rule" "world" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  prefix_list_id    = aws_ec2_managed_prefix_list.world.id # want "tcp port 22"
}

resource "aws_vpc_security_group_ingress_rule" "split" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  prefix_list_id    = aws_ec2_managed_prefix_list.split.id # want "tcp port 22"
}

resource "aws_vpc_security_group_ingress_rule" "offices" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  prefix_list_id    = aws_ec2_managed_prefix_list.offices.id
}

resource "aws_vpc_security_group_ingress_rule" "unknown_entry" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  prefix_list_id    = aws_ec2_managed_prefix_list.unknown.id # maybe "tcp port 22"
}

resource "aws_vpc_security_group_ingress_rule" "unknown_list" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  prefix_list_id    = var.list_id # maybe "tcp port 22"
}

resource "aws_vpc_security_group_ingress_rule" "shared" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  prefix_list_id    = data.aws_ec2_managed_prefix_list.shared.id # maybe "tcp port 22"
}

resource "aws_vpc_security_group_ingress_rule" "cloudfront" {
  security_group_id = "sg-0123456789abcdef0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
}

resource "aws_security_group" "lists" {
  ingress {
    from_port       = 22
    to_port         = 22
    protocol        = "tcp"
    prefix_list_ids = [aws_ec2_managed_prefix_list.offices.id, aws_ec2_managed_prefix_list.world.id] # want "tcp port 22"
  }
}

resource "aws_security_group_rule" "aws_services" {
  type              = "ingress"
  security_group_id = aws_security_group.lists.id
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = data.aws_ip_ranges.workspaces.cidr_blocks
  prefix_list_ids   = [data.aws_prefix_list.s3.id, data.aws_ec2_managed_prefix_list.filtered.id]
}
