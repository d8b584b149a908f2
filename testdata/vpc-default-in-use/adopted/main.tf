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
