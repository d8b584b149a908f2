variable "protect" {
  type = bool
}

resource "aws_networkfirewall_firewall" "left_out" { # want "firewall \"left_out\" can be deleted by one call"
  name                = "left-out"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "all" {
  name                = "all"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  delete_protection                 = true
  subnet_change_protection          = true
  firewall_policy_change_protection = true

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "no_delete_protection" {
  name                = "no-delete-protection"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  delete_protection                 = false # want "can be deleted by one call"
  subnet_change_protection          = true
  firewall_policy_change_protection = true

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

# Low severity.
resource "aws_networkfirewall_firewall" "deletion_only" { # want "can be changed by one call"
  name                = "deletion-only"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  delete_protection = true

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "subnets_free" {
  name                = "subnets-free"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  delete_protection                 = true
  subnet_change_protection          = false # want "can be changed by one call"
  firewall_policy_change_protection = true

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "unset_variable" {
  name                = "unset-variable"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  delete_protection                 = var.protect # maybe "can be deleted by one call"
  subnet_change_protection          = true
  firewall_policy_change_protection = true

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

# One of a transit gateway is in zones, not in subnets.
resource "aws_networkfirewall_firewall" "of_transit_gateway" {
  name                = "of-transit-gateway"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  transit_gateway_id  = "tgw-0123456789abcdef0"

  delete_protection                   = true
  availability_zone_change_protection = true
  firewall_policy_change_protection   = true

  availability_zone_mapping {
    availability_zone_id = "euc1-az1"
  }
}

variable "gateway" {
  type    = string
  default = null
}

variable "gateway_id" {
  type = string
}

resource "aws_networkfirewall_firewall" "no_gateway" {
  name                = "no-gateway"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"
  transit_gateway_id  = var.gateway

  delete_protection                 = true
  subnet_change_protection          = true
  firewall_policy_change_protection = true
}

resource "aws_networkfirewall_firewall" "perhaps_of_gateway" { # maybe "the place of firewall"
  name                = "perhaps-of-gateway"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  transit_gateway_id  = var.gateway_id

  delete_protection                 = true
  subnet_change_protection          = true
  firewall_policy_change_protection = true
}
