variable "destinations" {
  type = list(string)
}

variable "protocol" {
  type = string
}

resource "aws_security_group" "open" {
  name = "open"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"] # want "security group \"open\" lets everything out"
  }
}

resource "aws_security_group" "open_ipv6" {
  name = "open-ipv6"

  egress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    ipv6_cidr_blocks = ["::/0"] # want "lets everything out"
  }
}

# Terraform removes the rule that AWS makes.
resource "aws_security_group" "without_rules" {
  name = "without-rules"
}

resource "aws_security_group" "https" {
  name = "https"

  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "internal" {
  name = "internal"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group" "unset" {
  name = "unset"

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = var.destinations # maybe "security group \"unset\" lets everything out"
  }
}

resource "aws_security_group_rule" "open" {
  security_group_id = aws_security_group.without_rules.id
  type              = "egress"
  protocol          = "all"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"] # want "security group rule \"open\" lets everything out"
}

resource "aws_security_group_rule" "ingress" {
  security_group_id = aws_security_group.without_rules.id
  type              = "ingress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_vpc_security_group_egress_rule" "open" {
  security_group_id = aws_security_group.without_rules.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0" # want "security group rule \"open\" lets everything out"
}

resource "aws_vpc_security_group_egress_rule" "group" {
  security_group_id            = aws_security_group.without_rules.id
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.internal.id
}

resource "aws_vpc_security_group_egress_rule" "unset" {
  security_group_id = aws_security_group.without_rules.id
  ip_protocol       = var.protocol # maybe "lets everything out"
  cidr_ipv4         = "0.0.0.0/0"
}
