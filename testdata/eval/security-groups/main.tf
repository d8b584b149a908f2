variable "rules" {
  type = list(object({ port = number, cidrs = optional(list(string), []), self = optional(bool), description = optional(string) }))
  default = [
    { port = 443, cidrs = ["0.0.0.0/0"] },
    { port = 22, self = true, description = "ssh" },
  ]
}

resource "aws_security_group" "blocks" {
  name = "blocks"
  ingress {
    from_port   = 80
    to_port     = "80"
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
  ingress {
    from_port       = 443
    to_port         = 443
    protocol        = "tcp"
    security_groups = [aws_security_group.empty.id]
    self            = null
  }
  egress {
    from_port        = 0
    to_port          = 0
    protocol         = -1
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_security_group" "empty" {
  name    = "empty"
  ingress = []
  egress  = []
}

resource "aws_security_group" "nothing" {
  name_prefix = "nothing-"
}

resource "aws_security_group" "attribute" {
  name        = "attribute"
  description = null
  ingress = [{
    from_port        = 22
    to_port          = 22
    protocol         = "tcp"
    cidr_blocks      = ["192.168.0.0/16"]
    description      = "ssh"
    ipv6_cidr_blocks = null
    prefix_list_ids  = []
    security_groups  = null
    self             = false
  }]
}

resource "aws_security_group" "from_variable" {
  name = "from-variable"
  dynamic "ingress" {
    for_each = var.rules
    content {
      description = ingress.value.description
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = ingress.value.cidrs
      self        = ingress.value.self
    }
  }
}

resource "aws_security_group" "none_dynamic" {
  name = "none-dynamic"
  dynamic "ingress" {
    for_each = []
    content {
      from_port = 1
      to_port   = 1
      protocol  = "tcp"
    }
  }
}

resource "aws_security_group" "same_twice" {
  name = "twice"
  dynamic "ingress" {
    for_each = ["a", "b"]
    content {
      from_port = 1
      to_port   = 1
      protocol  = "tcp"
    }
  }
}

resource "aws_security_group_rule" "all" {
  for_each                 = { for r in var.rules : r.port => r }
  type                     = "ingress"
  security_group_id        = aws_security_group.nothing.id
  from_port                = each.value.port
  to_port                  = each.key
  protocol                 = "tcp"
  cidr_blocks              = length(each.value.cidrs) > 0 ? each.value.cidrs : null
  source_security_group_id = each.value.self == true ? aws_security_group.blocks.id : null
}

resource "aws_vpc_security_group_ingress_rule" "one" {
  security_group_id = aws_security_group.nothing.id
  cidr_ipv4         = "10.0.0.0/8"
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
}

resource "aws_default_security_group" "d" {
  vpc_id = "vpc-1"
}

resource "aws_network_acl" "acl" {
  vpc_id = "vpc-1"
  egress {
    protocol   = "tcp"
    rule_no    = 200
    action     = "allow"
    cidr_block = "10.3.0.0/18"
    from_port  = 443
    to_port    = 443
  }
}

resource "aws_route_table" "rt" {
  vpc_id = "vpc-1"
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = "igw-1"
  }
  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_security_group.nothing.id
  }
}

resource "aws_ssm_parameter" "references" {
  for_each = {
    ports       = join(",", sort([for r in aws_security_group.blocks.ingress : tostring(r.from_port)]))
    description = aws_security_group.attribute.description
    count       = length(aws_security_group.from_variable.ingress)
    first       = one(aws_security_group.attribute.ingress).description
    none        = length(aws_security_group.none_dynamic.ingress)
  }
  name  = each.key
  type  = "String"
  value = each.value
}
