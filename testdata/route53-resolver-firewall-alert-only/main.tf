variable "action" {
  type = string
}

variable "list_name" {
  type = string
}

resource "aws_route53_resolver_firewall_rule_group" "egress" {
  name = "egress"
}

resource "aws_route53_resolver_firewall_domain_list" "malware" {
  name    = "malware-domains"
  domains = ["bad.example.", "*.worse.example."]
}

resource "aws_route53_resolver_firewall_domain_list" "partners" {
  name    = "partners"
  domains = ["*.example.com."]
}

resource "aws_route53_resolver_firewall_domain_list" "unset" {
  name    = var.list_name
  domains = ["*.example.org."]
}

resource "aws_route53_resolver_firewall_rule" "blocks" {
  name                    = "blocks"
  action                  = "BLOCK"
  block_response          = "NODATA"
  firewall_domain_list_id = aws_route53_resolver_firewall_domain_list.malware.id
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.egress.id
  priority                = 10
}

resource "aws_route53_resolver_firewall_rule" "alerts" {
  name                    = "alerts"
  action                  = "ALERT" # want "DNS Firewall rule \"alerts\" lets threats through"
  firewall_domain_list_id = aws_route53_resolver_firewall_domain_list.malware.id
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.egress.id
  priority                = 20
}

resource "aws_route53_resolver_firewall_rule" "tunnels" {
  name                   = "tunnels"
  action                 = "ALERT" # want "\"tunnels\" lets threats through"
  dns_threat_protection  = "DNS_TUNNELING"
  confidence_threshold   = "HIGH"
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.egress.id
  priority               = 30
}

resource "aws_route53_resolver_firewall_rule" "generated" {
  name                   = "generated"
  action                 = "BLOCK"
  block_response         = "NXDOMAIN"
  dns_threat_protection  = "DGA"
  confidence_threshold   = "MEDIUM"
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.egress.id
  priority               = 40
}

resource "aws_route53_resolver_firewall_rule" "partners" {
  name                    = "partners"
  action                  = "ALLOW"
  firewall_domain_list_id = aws_route53_resolver_firewall_domain_list.partners.id
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.egress.id
  priority                = 50
}

resource "aws_route53_resolver_firewall_rule" "elsewhere" {
  name                    = "elsewhere"
  action                  = "ALERT"
  firewall_domain_list_id = "rslvr-fdl-0123456789abcdef"
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.egress.id
  priority                = 60
}

resource "aws_route53_resolver_firewall_rule" "unset" {
  name                    = "unset"
  action                  = var.action # maybe "\"unset\" lets threats through"
  firewall_domain_list_id = aws_route53_resolver_firewall_domain_list.malware.id
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.egress.id
  priority                = 70
}

resource "aws_route53_resolver_firewall_rule" "unset_list" { # maybe "\"unset_list\" lets threats through"
  name                    = "unset-list"
  action                  = "ALERT"
  firewall_domain_list_id = aws_route53_resolver_firewall_domain_list.unset.id
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.egress.id
  priority                = 80
}
