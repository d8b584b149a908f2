variable "fail_open" {
  type = string
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_firewall_rule_group" "main" {
  name = "main"
}

resource "aws_route53_resolver_firewall_config" "open" {
  resource_id        = aws_vpc.main.id
  firewall_fail_open = "ENABLED" # want "firewall configuration \"open\" lets queries pass that it cannot check"
}

resource "aws_route53_resolver_firewall_config" "closed" {
  resource_id        = aws_vpc.main.id
  firewall_fail_open = "DISABLED"
}

resource "aws_route53_resolver_firewall_config" "left_out" {
  resource_id = aws_vpc.main.id
}

resource "aws_route53_resolver_firewall_config" "unset" {
  resource_id        = aws_vpc.main.id
  firewall_fail_open = var.fail_open # maybe "firewall configuration \"unset\" lets queries pass"
}

resource "aws_route53_resolver_firewall_rule_group_association" "left_out" { # want "association \"left_out\" is not protected from being taken off"
  name                   = "left-out"
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.main.id
  priority               = 101
  vpc_id                 = aws_vpc.main.id
}

resource "aws_route53_resolver_firewall_rule_group_association" "unprotected" {
  name                   = "unprotected"
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.main.id
  priority               = 102
  vpc_id                 = aws_vpc.main.id
  mutation_protection    = "DISABLED" # want "association \"unprotected\" is not protected from being taken off"
}

resource "aws_route53_resolver_firewall_rule_group_association" "protected" {
  for_each               = { a = 201, b = 202 }
  name                   = each.key
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.main.id
  priority               = each.value
  vpc_id                 = aws_vpc.main.id
  mutation_protection    = "ENABLED"
}
