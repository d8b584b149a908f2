variable "text" {
  type = string
}

resource "aws_security_group" "left_out" { # want "security group \"left_out\", or a rule of it, does not say what it is for"
  name = "left-out"
}

resource "aws_security_group" "default_text" {
  name        = "default-text"
  description = "Managed by Terraform" # want "does not say what it is for"
}

resource "aws_security_group" "described" {
  name        = "described"
  description = "web servers"

  ingress {
    description = "from the load balancer"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_security_group" "rule" {
  name        = "rule"
  description = "web servers"

  egress { # want "does not say what it is for"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_security_group" "unset" {
  name        = "unset"
  description = var.text # maybe "security group \"unset\", or a rule of it, does not say what it is for"
}

resource "aws_security_group_rule" "left_out" { # want "rule \"left_out\" does not say what it is for"
  type              = "ingress"
  security_group_id = aws_security_group.described.id
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = ["10.0.0.0/16"]
}

resource "aws_vpc_security_group_ingress_rule" "empty" {
  security_group_id = aws_security_group.described.id
  description       = "" # want "rule \"empty\" does not say what it is for"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "described" {
  security_group_id = aws_security_group.described.id
  description       = "to the database"
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = "10.0.0.0/16"
}
