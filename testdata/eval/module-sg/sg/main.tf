variable "name" {}
variable "create" { default = true }
variable "use_name_prefix" { default = true }
variable "rules" { type = map(list(any)) }
variable "ingress_rules" {
  type    = list(string)
  default = []
}
variable "egress_rules" {
  type    = list(string)
  default = []
}
variable "ingress_cidr_blocks" {
  type    = list(string)
  default = []
}
variable "ingress_with_cidr_blocks" {
  type    = list(map(string))
  default = []
}
variable "computed_ingress_with_source_security_group_id" {
  type    = list(map(string))
  default = []
}
variable "number_of_computed" { default = 0 }
variable "tags" {
  type    = map(string)
  default = {}
}

locals {
  this_sg_id = var.create ? concat(aws_security_group.this.*.id, aws_security_group.this_name_prefix.*.id, [""])[0] : ""
}

resource "aws_security_group" "this" {
  count = var.create && !var.use_name_prefix ? 1 : 0
  name  = var.name
}

resource "aws_security_group" "this_name_prefix" {
  count       = var.create && var.use_name_prefix ? 1 : 0
  name_prefix = "${var.name}-"
  tags        = merge({ "Name" = format("%s", var.name) }, var.tags)
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group_rule" "ingress_rules" {
  count             = var.create ? length(var.ingress_rules) : 0
  security_group_id = local.this_sg_id
  type              = "ingress"
  cidr_blocks       = var.ingress_cidr_blocks
  ipv6_cidr_blocks  = []
  description       = var.rules[var.ingress_rules[count.index]][3]
  from_port         = var.rules[var.ingress_rules[count.index]][0]
  to_port           = var.rules[var.ingress_rules[count.index]][1]
  protocol          = var.rules[var.ingress_rules[count.index]][2]
}

resource "aws_security_group_rule" "ingress_with_cidr_blocks" {
  count             = var.create ? length(var.ingress_with_cidr_blocks) : 0
  security_group_id = local.this_sg_id
  type              = "ingress"
  cidr_blocks       = compact(split(",", lookup(var.ingress_with_cidr_blocks[count.index], "cidr_blocks", join(",", var.ingress_cidr_blocks))))
  description       = lookup(var.ingress_with_cidr_blocks[count.index], "description", "Ingress Rule")
  from_port         = lookup(var.ingress_with_cidr_blocks[count.index], "from_port", var.rules[lookup(var.ingress_with_cidr_blocks[count.index], "rule", "all-all")][0])
  to_port           = lookup(var.ingress_with_cidr_blocks[count.index], "to_port", var.rules[lookup(var.ingress_with_cidr_blocks[count.index], "rule", "all-all")][1])
  protocol          = lookup(var.ingress_with_cidr_blocks[count.index], "protocol", var.rules[lookup(var.ingress_with_cidr_blocks[count.index], "rule", "all-all")][2])
}

resource "aws_security_group_rule" "computed" {
  count                    = var.create ? var.number_of_computed : 0
  security_group_id        = local.this_sg_id
  type                     = "ingress"
  source_security_group_id = var.computed_ingress_with_source_security_group_id[count.index]["source_security_group_id"]
  from_port                = lookup(var.computed_ingress_with_source_security_group_id[count.index], "from_port", var.rules[lookup(var.computed_ingress_with_source_security_group_id[count.index], "rule", "all-all")][0])
  to_port                  = 443
  protocol                 = "tcp"
}

resource "aws_security_group_rule" "egress_rules" {
  count             = var.create ? length(var.egress_rules) : 0
  security_group_id = local.this_sg_id
  type              = "egress"
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = var.rules[var.egress_rules[count.index]][0]
  to_port           = var.rules[var.egress_rules[count.index]][1]
  protocol          = var.rules[var.egress_rules[count.index]][2]
}

output "id" {
  value = try(aws_security_group.this[0].id, aws_security_group.this_name_prefix[0].id, "")
}
