variable "lock" {
  type = bool
}

resource "aws_route53domains_registered_domain" "open" {
  domain_name   = "example.com"
  transfer_lock = false # want "domain \"open\" may be transferred to another registrar"
}

resource "aws_route53domains_registered_domain" "locked" {
  domain_name   = "example.org"
  transfer_lock = true
}

resource "aws_route53domains_registered_domain" "left_out" {
  domain_name = "example.net"
}

resource "aws_route53domains_registered_domain" "unset_variable" {
  domain_name   = "example.edu"
  transfer_lock = var.lock # maybe "may be transferred to another registrar"
}

resource "aws_route53domains_domain" "open" {
  domain_name   = "example.com"
  transfer_lock = false # want "domain \"open\" may be transferred to another registrar"
}

resource "aws_route53domains_domain" "left_out" {
  domain_name = "example.org"
}
