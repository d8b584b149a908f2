resource "aws_networkfirewall_firewall" "shared" { # maybe "firewall \"shared\" does not log alerts"
  name                = "shared"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/egress"
  vpc_id              = "vpc-1"

  subnet_mapping {
    subnet_id = "subnet-1"
  }
}

output "firewall_arn" {
  value = aws_networkfirewall_firewall.shared.arn
}
