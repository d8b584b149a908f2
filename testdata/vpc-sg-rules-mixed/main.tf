variable "direction" {
  type = string
}

variable "ports" {
  type = set(number)
}

# All rules apart, in one kind of resource.
resource "aws_security_group" "apart" {
  name = "apart"
}

resource "aws_vpc_security_group_ingress_rule" "apart" {
  security_group_id            = aws_security_group.apart.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.inline.id
}

resource "aws_vpc_security_group_egress_rule" "apart" {
  security_group_id            = aws_security_group.apart.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.inline.id
}

# All rules in the group.
resource "aws_security_group" "inline" {
  name = "inline"
  ingress {
    from_port = 5432
    to_port   = 5432
    protocol  = "tcp"
    self      = true
  }
}

# The two directions are apart from each other.
resource "aws_security_group" "directions" {
  name = "directions"
  egress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_security_group_rule" "directions" {
  security_group_id = aws_security_group.directions.id
  type              = "ingress"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  self              = true
}

resource "aws_security_group" "mixed" { # want "security group \"mixed\" has rules in its blocks and others that are declared apart, which undo each other"
  name = "mixed"
  ingress {
    from_port = 443
    to_port   = 443
    protocol  = "tcp"
    self      = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "mixed" {
  security_group_id = aws_security_group.mixed.id
  ip_protocol       = "tcp"
  from_port         = 8443
  to_port           = 8443
  cidr_ipv4         = "10.0.0.0/16"
}

# An empty list says that there shall be none.
resource "aws_security_group" "none" {
  name    = "none"
  ingress = [] # want "security group \"none\""
}

resource "aws_security_group_rule" "none" {
  security_group_id = aws_security_group.none.id
  type              = "ingress"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  self              = true
}

# Terraform makes the first rules and then leaves all of them alone.
resource "aws_security_group" "first_rules" {
  name = "first-rules"
  ingress {
    from_port = 443
    to_port   = 443
    protocol  = "tcp"
    self      = true
  }
  lifecycle {
    ignore_changes = [ingress]
  }
}

resource "aws_security_group_rule" "first_rules" {
  security_group_id = aws_security_group.first_rules.id
  type              = "ingress"
  from_port         = 80
  to_port           = 80
  protocol          = "tcp"
  self              = true
}

resource "aws_security_group" "dynamic" { # want "security group \"dynamic\" has rules in its blocks"
  name = "dynamic"
  dynamic "egress" {
    for_each = var.ports
    content {
      from_port   = egress.value
      to_port     = egress.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/16"]
    }
  }
}

resource "aws_vpc_security_group_egress_rule" "dynamic" {
  for_each          = toset(["10.1.0.0/16", "10.2.0.0/16"])
  security_group_id = aws_security_group.dynamic.id
  ip_protocol       = "-1"
  cidr_ipv4         = each.key
}

# The old resource and the new one.
resource "aws_security_group" "kinds" { # want "security group \"kinds\" has rules of two kinds of resources, which the provider says not to combine"
  name = "kinds"
}

resource "aws_security_group_rule" "kinds" {
  security_group_id = aws_security_group.kinds.id
  type              = "egress"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = ["10.0.0.0/16"]
}

resource "aws_vpc_security_group_egress_rule" "kinds" {
  security_group_id = aws_security_group.kinds.id
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_security_group" "unknown_direction" { # maybe "unknown_direction"
  name = "unknown-direction"
  ingress {
    from_port = 443
    to_port   = 443
    protocol  = "tcp"
    self      = true
  }
}

resource "aws_security_group_rule" "unknown_direction" {
  security_group_id = aws_security_group.unknown_direction.id
  type              = var.direction
  from_port         = 80
  to_port           = 80
  protocol          = "tcp"
  self              = true
}
