resource "aws_vpc" "main" {
  cidr_block = var.vpc_cidr

  tags = { Name = var.name }
}

resource "aws_subnet" "private" {
  for_each = { a = 0, b = 1 }

  vpc_id            = aws_vpc.main.id
  availability_zone = "${var.region}${each.key}"
  cidr_block        = cidrsubnet(var.vpc_cidr, 8, each.value)
}

# An inline block; terraform.tfvars opens it.
resource "aws_security_group" "bastion" {
  name   = "${var.name}-bastion"
  vpc_id = aws_vpc.main.id

  ingress {
    description = "SSH from the office"
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = var.office_cidrs
  }
}

# Undecided: the variable has no default, so nothing here says who gets in.
resource "aws_security_group" "admin" {
  name   = "${var.name}-admin"
  vpc_id = aws_vpc.main.id

  ingress {
    description = "SSH from the administrators"
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [var.admin_cidr]
  }
}

# A rule resource of the older kind: the port is inside the range, the internet is in two halves.
resource "aws_security_group" "database" {
  name   = "${var.name}-database"
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group_rule" "database" {
  type              = "ingress"
  security_group_id = aws_security_group.database.id
  protocol          = "tcp"
  from_port         = 5000
  to_port           = 6000
  cidr_blocks       = ["0.0.0.0/1", "128.0.0.0/1"]
}

# Rule resources of the newer kind: everything over IPv6, every TCP port over IPv4, and a file share.
resource "aws_security_group" "app" {
  name   = "${var.name}-app"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "app_ipv6" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}

resource "aws_vpc_security_group_ingress_rule" "app_ipv4" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = 0
  to_port           = 65535
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "files" {
  name   = "${var.name}-files"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "files" {
  security_group_id = aws_security_group.files.id
  ip_protocol       = "tcp"
  from_port         = 2049
  to_port           = 2049
  cidr_ipv4         = "0.0.0.0/0"
}

# The blocks written as an attribute, the internet named by a prefix list.
resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "${var.name}-partners"
  address_family = "IPv4"
  max_entries    = 2

  entry {
    cidr        = "198.51.100.0/24"
    description = "First partner"
  }

  entry {
    cidr        = "0.0.0.0/0"
    description = "Everybody else"
  }
}

resource "aws_security_group" "cache" {
  name   = "${var.name}-cache"
  vpc_id = aws_vpc.main.id

  ingress = [{
    description      = "Redis for partners"
    protocol         = "tcp"
    from_port        = 6379
    to_port          = 6379
    prefix_list_ids  = [aws_ec2_managed_prefix_list.partners.id]
    cidr_blocks      = []
    ipv6_cidr_blocks = []
    security_groups  = []
    self             = false
  }]
}

# Meant to be open, and says why: reported as suppressed, never as a finding.
resource "aws_security_group" "mail" {
  name   = "${var.name}-mail"
  vpc_id = aws_vpc.main.id
}

# guardlint:ignore vpc-sg-ingress-service-ports-open until=2027-12-31 -- a mail server accepts SMTP from everywhere
resource "aws_vpc_security_group_ingress_rule" "mail" {
  security_group_id = aws_security_group.mail.id
  ip_protocol       = "tcp"
  from_port         = 25
  to_port           = 25
  cidr_ipv4         = "0.0.0.0/0"
}
