variable "kind" {
  type = string
}

resource "aws_networkfirewall_firewall" "left_out" { # want "aws_networkfirewall_firewall.left_out is encrypted with a key that AWS owns"
  name                = "left-out"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "own" {
  name                = "own"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = "arn:aws:kms:eu-central-1:123456789012:key/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
  }

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "of_aws" {
  name                = "of-aws"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  encryption_configuration {
    type = "AWS_OWNED_KMS_KEY" # want "is encrypted with a key that AWS owns"
  }

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "unset_variable" {
  name                = "unset-variable"
  firewall_policy_arn = "arn:aws:network-firewall:eu-central-1:123456789012:firewall-policy/strict"
  vpc_id              = "vpc-0123456789abcdef0"

  encryption_configuration {
    type   = var.kind # maybe "is encrypted with a key that AWS owns"
    key_id = "arn:aws:kms:eu-central-1:123456789012:key/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
  }

  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall_policy" "left_out" { # want "aws_networkfirewall_firewall_policy.left_out is encrypted with a key that AWS owns"
  name = "left-out"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }
}

resource "aws_networkfirewall_firewall_policy" "own" {
  name = "own"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = "arn:aws:kms:eu-central-1:123456789012:key/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
  }
}

resource "aws_networkfirewall_rule_group" "left_out" { # want "aws_networkfirewall_rule_group.left_out is encrypted with a key that AWS owns"
  name     = "left-out"
  type     = "STATEFUL"
  capacity = 10

  rules = "pass tls any any -> any 443 (sid:1;)"
}

resource "aws_networkfirewall_rule_group" "own" {
  name     = "own"
  type     = "STATEFUL"
  capacity = 10

  rules = "pass tls any any -> any 443 (sid:1;)"

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = "arn:aws:kms:eu-central-1:123456789012:key/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
  }
}
