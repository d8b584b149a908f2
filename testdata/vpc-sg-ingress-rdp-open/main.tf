variable "admin_cidrs" {
  type = list(string)
}

variable "enabled" {
  type = bool
}

resource "aws_security_group" "tcp" {
  ingress {
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "security group \"tcp\" admits the internet to tcp port 3389"
  }
}

resource "aws_security_group_rule" "udp" {
  type              = "ingress"
  security_group_id = aws_security_group.tcp.id
  from_port         = 3389
  to_port           = 3389
  protocol          = "udp"
  ipv6_cidr_blocks  = ["::/0"] # want "udp port 3389"
}

# The range reaches databases too; RDP is the more telling of the two.
resource "aws_vpc_security_group_ingress_rule" "range" {
  security_group_id = aws_security_group.tcp.id
  from_port         = 3000
  to_port           = 4000
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0" # want "tcp ports 3000-4000"
}

# With SSH in the range, SSH is.
resource "aws_vpc_security_group_ingress_rule" "range_with_ssh" {
  security_group_id = aws_security_group.tcp.id
  from_port         = 1
  to_port           = 4000
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "neighbours" {
  for_each          = toset(["3388", "3390"])
  security_group_id = aws_security_group.tcp.id
  from_port         = each.value
  to_port           = each.value
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "narrow" {
  ingress {
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = ["192.0.2.0/24"]
  }
}

resource "aws_security_group" "unknown" {
  ingress {
    from_port   = 3389
    to_port     = 3389
    protocol    = "tcp"
    cidr_blocks = var.admin_cidrs # maybe "tcp port 3389"
  }
}

resource "aws_security_group" "conditional" {
  dynamic "ingress" {
    for_each = var.enabled ? [3389] : []
    content {
      from_port   = 3389
      to_port     = 3389
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"] # maybe "tcp port 3389"
    }
  }
}
