# Adopted to be closed and watched, or to be deleted.
resource "aws_default_vpc" "closed" {
  force_destroy = true
}

resource "aws_default_security_group" "closed" {
  vpc_id = aws_default_vpc.closed.id
}

resource "aws_default_network_acl" "closed" {
  default_network_acl_id = aws_default_vpc.closed.default_network_acl_id
}

resource "aws_default_subnet" "closed" {
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = false
}

resource "aws_flow_log" "closed" {
  vpc_id               = aws_default_vpc.closed.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::flow-logs"
}

# Whoever knows its network does not use it.
data "aws_vpc" "default" {
  default = true
}

data "aws_vpc" "main" {
  tags = { Name = "main" }
}

resource "aws_security_group" "main" {
  vpc_id = data.aws_vpc.main.id
  egress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [data.aws_vpc.default.cidr_block]
  }
}

# Adopted and nothing else.
resource "aws_default_vpc" "open" { # want "default VPC \"open\" is adopted and left open to use"
  tags = { Name = "default" }
}

resource "aws_ec2_tag" "open" {
  resource_id = aws_default_vpc.open.id
  key         = "Owner"
  value       = "network"
}

resource "aws_default_subnet" "open" { # want "default subnet \"open\" is adopted and left open to use"
  availability_zone = "eu-west-1b"
}

resource "aws_default_vpc" "deleted" {
  force_destroy = true
}

resource "aws_default_subnet" "deleted" {
  availability_zone = "eu-west-1c"
  force_destroy     = true
}

variable "force_destroy" {
  type = bool
}

resource "aws_default_vpc" "unknown" {
  force_destroy = var.force_destroy # maybe "default VPC \"unknown\""
}

resource "aws_default_vpc" "watched" {}

resource "aws_flow_log" "watched" {
  vpc_id               = aws_default_vpc.watched.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::flow-logs"
}
