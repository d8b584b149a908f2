variable "inbound" {
  type = list(object({ number = number, action = string, from = number, to = number }))
}

resource "aws_network_acl" "public" {
  count  = 1
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_network_acl_rule" "in" { # want[module.network.aws_network_acl_rule.in[1]] "tcp ports 0-21, 23-1023" want[module.network.aws_network_acl_rule.in[2]] "tcp ports 1024-65535"
  count          = length(var.inbound)
  network_acl_id = aws_network_acl.public[0].id
  rule_number    = var.inbound[count.index].number
  rule_action    = var.inbound[count.index].action
  protocol       = "tcp"
  from_port      = var.inbound[count.index].from
  to_port        = var.inbound[count.index].to
  cidr_block     = "0.0.0.0/0"
}
