resource "aws_networkfirewall_firewall" "this" {
  name                = "module"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/egress"
  vpc_id              = "vpc-6"

  subnet_mapping {
    subnet_id = "subnet-6"
  }
}

output "arn" {
  value = aws_networkfirewall_firewall.this.arn
}
