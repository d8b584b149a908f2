resource "aws_vpc" "guarded" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_route53_resolver_firewall_rule_group_association" "guarded" {
  name                   = "guarded"
  firewall_rule_group_id = "rslvr-frg-0123456789abcdef"
  priority               = 200
  vpc_id                 = aws_vpc.guarded.id
}

resource "aws_vpc" "open" { # want "VPC \"open\" resolves every name that its workloads ask for"
  cidr_block = "10.21.0.0/16"
}

resource "aws_vpc" "profile" { # maybe "VPC \"profile\""
  cidr_block = "10.22.0.0/16"
}

resource "aws_route53profiles_association" "profile" {
  name        = "profile"
  profile_id  = "rp-0123456789abcdef"
  resource_id = aws_vpc.profile.id
}

resource "aws_vpc" "handed_on" { # maybe "VPC \"handed_on\""
  cidr_block = "10.23.0.0/16"
}

output "vpc" {
  value = aws_vpc.handed_on.id
}
