variable "source_cidr" {
  type = string
}

locals {
  tcp = [20, 21, 23, 25, 53, 88, 110, 111, 135, 139, 143, 389, 445, 464, 512, 513, 514, 636, 2049, 2375, 2376, 3020, 4505, 4506, 5500,
  5800, 5900, 5903, 5985, 5986, 6443, 8140, 9000, 10250]
}

resource "aws_security_group" "this" {
  name = "services"
}

resource "aws_security_group_rule" "tcp" {
  count             = length(local.tcp)
  type              = "ingress"
  security_group_id = aws_security_group.this.id
  from_port         = local.tcp[count.index]
  to_port           = local.tcp[count.index]
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"] # want "tcp port \\d+"
}

resource "aws_vpc_security_group_ingress_rule" "udp" {
  for_each          = toset(["137", "138", "161"])
  security_group_id = aws_security_group.this.id
  from_port         = each.value
  to_port           = each.value
  ip_protocol       = "udp"
  cidr_ipv6         = "::/0" # want "udp port \\d+"
}

# A name server answers the internet over UDP; what is open there is another rule's finding.
resource "aws_vpc_security_group_ingress_rule" "dns" {
  security_group_id = aws_security_group.this.id
  from_port         = 53
  to_port           = 53
  ip_protocol       = "udp"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "between_web_ports" {
  ingress {
    from_port   = 80
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp ports 80-443"
  }
}

resource "aws_security_group" "narrow" {
  ingress {
    from_port   = 445
    to_port     = 445
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_security_group" "unknown" {
  ingress {
    from_port   = 2049
    to_port     = 2049
    protocol    = "tcp"
    cidr_blocks = [var.source_cidr] # maybe "tcp port 2049"
  }
}
