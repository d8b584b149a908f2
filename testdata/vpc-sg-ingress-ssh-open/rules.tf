variable "rules" {
  type = map(object({ port = number, cidrs = list(string) }))
}

variable "ssh_from" {
  type = list(string)
}

locals {
  rules = {
    web = { port = 443, cidrs = ["0.0.0.0/0"] }
    ssh = { port = 22, cidrs = ["0.0.0.0/0"] }
  }
}

resource "aws_security_group" "dynamic" {
  name = "dynamic"
  dynamic "ingress" {
    for_each = local.rules
    content {
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = ingress.value.cidrs # want "tcp port 22"
    }
  }
}

resource "aws_security_group" "dynamic_named" {
  name = "dynamic-named"
  dynamic "ingress" {
    for_each = toset([22, 2222])
    iterator = port
    content {
      from_port   = port.value
      to_port     = port.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"] # want "tcp port 22$"
    }
  }
}

# Whether there is a block for SSH is not known, but if there is one, it is open.
resource "aws_security_group" "dynamic_unknown" {
  name = "dynamic-unknown"
  dynamic "ingress" {
    for_each = var.ssh_from
    content {
      from_port   = 22
      to_port     = 22
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"] # maybe "tcp port 22"
    }
  }
}

# Of these rules nothing is known: vpc-sg-ingress-any-open says so.
resource "aws_security_group" "dynamic_all_unknown" {
  name = "dynamic-all-unknown"
  dynamic "ingress" {
    for_each = var.rules
    content {
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = ingress.value.cidrs
    }
  }
}

# Blocks that may exist, but are narrow.
resource "aws_security_group" "dynamic_narrow" {
  name = "dynamic-narrow"
  dynamic "ingress" {
    for_each = var.ssh_from
    content {
      from_port   = 22
      to_port     = 22
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
}
