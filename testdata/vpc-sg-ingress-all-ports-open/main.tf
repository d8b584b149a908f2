variable "peer_cidr" {
  type = string
}

variable "port" {
  type = number
}

resource "aws_security_group" "all_protocols" {
  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"] # want "security group \"all_protocols\" admits the internet to all traffic$"
  }
}

# -1 ignores ports: AWS admits everything.
resource "aws_vpc_security_group_ingress_rule" "ports_do_not_count" {
  security_group_id = aws_security_group.all_protocols.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0" # want "all traffic"
}

resource "aws_security_group_rule" "all_by_name" {
  type              = "ingress"
  security_group_id = aws_security_group.all_protocols.id
  from_port         = 0
  to_port           = 0
  protocol          = "all"
  ipv6_cidr_blocks  = ["::/0"] # want "all traffic"
}

resource "aws_security_group" "all_tcp" {
  ingress {
    from_port   = 0
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp ports 0-65535"
  }
}

resource "aws_security_group_rule" "all_udp_but_0" {
  type              = "ingress"
  security_group_id = aws_security_group.all_tcp.id
  from_port         = 1
  to_port           = 65535
  protocol          = "17"
  cidr_blocks       = ["0.0.0.0/1", "128.0.0.0/1"] # want "udp ports 1-65535"
}

resource "aws_ec2_managed_prefix_list" "world" {
  name           = "world"
  address_family = "IPv6"
  max_entries    = 1
  entry {
    cidr = "::/0"
  }
}

resource "aws_vpc_security_group_ingress_rule" "list" {
  security_group_id = aws_security_group.all_tcp.id
  ip_protocol       = -1
  prefix_list_id    = aws_ec2_managed_prefix_list.world.id # want "all traffic"
}

# Each covers half of the addresses, one all protocols and one all TCP ports: together they open all TCP ports.
resource "aws_security_group" "halves" {
  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/1"] # want "tcp ports 0-65535"
  }
  ingress {
    from_port   = 0
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["128.0.0.0/1"]
  }
}

resource "aws_security_group" "most_ports" {
  ingress {
    from_port   = 1024
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "members_and_network" {
  ingress {
    from_port = 0
    to_port   = 0
    protocol  = "-1"
    self      = true
  }
  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
  }
}

resource "aws_security_group" "unknown_source" {
  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = [var.peer_cidr] # maybe "all traffic"
  }
}

# Open, but to ports that are not known: vpc-sg-ingress-any-open.
resource "aws_security_group" "unknown_ports" {
  ingress {
    from_port   = 0
    to_port     = var.port
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_default_security_group" "default" {
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"] # want "default security group"
  }
}

resource "aws_security_group" "list" {
  ingress = [
    {
      description      = ""
      from_port        = 0
      to_port          = 0
      protocol         = "-1"
      cidr_blocks      = []
      ipv6_cidr_blocks = ["::/0"] # want "all traffic"
      prefix_list_ids  = []
      security_groups  = []
      self             = false
    },
    {
      description      = ""
      from_port        = 22
      to_port          = 22
      protocol         = "tcp"
      cidr_blocks      = ["0.0.0.0/0"]
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      security_groups  = []
      self             = false
    },
  ]
}
