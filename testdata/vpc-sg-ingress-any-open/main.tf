variable "port" {
  type = number
}

variable "protocol" {
  type = string
}

variable "rules" {
  type = list(object({ port = number, cidrs = list(string) }))
}

variable "objects" {
  type = list(object({
    description      = string
    from_port        = number
    to_port          = number
    protocol         = string
    cidr_blocks      = list(string)
    ipv6_cidr_blocks = list(string)
    prefix_list_ids  = list(string)
    security_groups  = set(string)
    self             = bool
  }))
}

resource "aws_security_group" "custom_port" {
  ingress {
    from_port   = 4711
    to_port     = 4711
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "security group \"custom_port\" admits the internet to tcp port 4711"
  }
}

resource "aws_security_group_rule" "just_beside_web" {
  type              = "ingress"
  security_group_id = aws_security_group.custom_port.id
  from_port         = 79
  to_port           = 80
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"] # want "tcp ports 79-80"
}

resource "aws_vpc_security_group_ingress_rule" "vpn" {
  security_group_id = aws_security_group.custom_port.id
  from_port         = 51820
  to_port           = 51820
  ip_protocol       = "udp"
  cidr_ipv4         = "0.0.0.0/0" # want "udp port 51820"
}

# SSH is a TCP service.
resource "aws_vpc_security_group_ingress_rule" "udp_22" {
  security_group_id = aws_security_group.custom_port.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "udp"
  cidr_ipv6         = "::/0" # want "udp port 22"
}

resource "aws_vpc_security_group_ingress_rule" "gre" {
  security_group_id = aws_security_group.custom_port.id
  ip_protocol       = "47"
  cidr_ipv4         = "0.0.0.0/0" # want "a protocol without ports"
}

# Only port 0, whatever it is good for.
resource "aws_security_group_rule" "port_0" {
  type              = "ingress"
  security_group_id = aws_security_group.custom_port.id
  from_port         = 0
  to_port           = 0
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"] # want "tcp port 0"
}

# More specific rules of the family report these.
resource "aws_security_group" "reported_elsewhere" {
  dynamic "ingress" {
    for_each = [22, 3389, 5432, 445, 8080]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "public_web" {
  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port        = 443
    to_port          = 443
    protocol         = "tcp"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
  # HTTP/3
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "udp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "ping" {
  ingress {
    from_port   = 8
    to_port     = 0
    protocol    = "icmp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port        = -1
    to_port          = -1
    protocol         = "icmpv6"
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_vpc_security_group_ingress_rule" "ping6" {
  security_group_id = aws_security_group.ping.id
  from_port         = 128
  to_port           = 0
  ip_protocol       = "58"
  cidr_ipv6         = "::/0"
}

resource "aws_security_group" "inside" {
  ingress {
    from_port   = 4711
    to_port     = 4711
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

# Nothing is known of the port, so that nothing more telling can be said.
resource "aws_security_group" "unknown_port" {
  ingress {
    from_port   = var.port
    to_port     = var.port
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # maybe "admits the internet to"
  }
}

resource "aws_security_group" "unknown_rules" {
  dynamic "ingress" {
    for_each = var.rules
    content {
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = ingress.value.cidrs # maybe "admits the internet to"
    }
  }
}

resource "aws_security_group" "unknown_list" {
  ingress = var.objects # maybe "admits the internet to"
}

resource "aws_vpc_security_group_ingress_rule" "unknown_protocol" {
  security_group_id = aws_security_group.inside.id
  ip_protocol       = var.protocol
  cidr_ipv4         = "0.0.0.0/0" # maybe "admits the internet to"
}

# With a port there is no protocol that it could open but TCP and UDP.
resource "aws_vpc_security_group_ingress_rule" "unknown_protocol_web" {
  security_group_id = aws_security_group.inside.id
  from_port         = 443
  to_port           = 443
  ip_protocol       = var.protocol
  cidr_ipv4         = "0.0.0.0/0"
}

# Whatever the ports are, the source is narrow.
resource "aws_security_group" "unknown_port_inside" {
  ingress {
    from_port   = var.port
    to_port     = var.port
    protocol    = var.protocol
    cidr_blocks = ["10.0.0.0/8"]
  }
}
