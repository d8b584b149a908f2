variable "cidr" {
  type    = string
  default = "192.168.0.0/16"
}

resource "aws_security_group" "this" {
  name = "group"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = [var.cidr] # want[module.open] "port 22" want[module.several["world"]] "port 22" maybe[module.unknown] "port 22"
  }
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  security_group_id = aws_security_group.this.id
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
  cidr_ipv4         = var.cidr # want[module.open] "port 22" want[module.several["world"]] "port 22" maybe[module.unknown] "port 22"
}
