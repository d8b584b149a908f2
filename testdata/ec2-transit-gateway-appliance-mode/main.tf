variable "mode" {
  type = string
}

resource "aws_vpc" "inspection" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_vpc" "workload" {
  cidr_block = "10.21.0.0/16"
}

resource "aws_vpc" "appliances" {
  cidr_block = "10.22.0.0/16"
}

resource "aws_networkfirewall_firewall" "main" {
  name                = "main"
  vpc_id              = aws_vpc.inspection.id
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/main"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

# A firewall of the transit gateway itself is in no VPC.
resource "aws_networkfirewall_firewall" "transit" {
  name                = "transit"
  transit_gateway_id  = "tgw-0123456789abcdef0"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/main"
}

resource "aws_vpc_endpoint" "appliances" {
  vpc_id            = aws_vpc.appliances.id
  service_name      = "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0"
  vpc_endpoint_type = "GatewayLoadBalancer"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "kept" {
  transit_gateway_id     = "tgw-0123456789abcdef0"
  vpc_id                 = aws_vpc.inspection.id
  subnet_ids             = ["subnet-0123456789abcdef0"]
  appliance_mode_support = "enable"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "workload" {
  transit_gateway_id = "tgw-0123456789abcdef0"
  vpc_id             = aws_vpc.workload.id
  subnet_ids         = ["subnet-0123456789abcdef1"]
}

resource "aws_ec2_transit_gateway_vpc_attachment" "left_out" { # want "attachment \"left_out\" of a VPC with a firewall is not in appliance mode"
  transit_gateway_id = "tgw-0123456789abcdef0"
  vpc_id             = aws_vpc.inspection.id
  subnet_ids         = ["subnet-0123456789abcdef0"]
}

resource "aws_ec2_transit_gateway_vpc_attachment" "off" {
  transit_gateway_id     = "tgw-0123456789abcdef0"
  vpc_id                 = aws_vpc.appliances.id
  subnet_ids             = ["subnet-0123456789abcdef0"]
  appliance_mode_support = "disable" # want "attachment \"off\""
}

resource "aws_ec2_transit_gateway_vpc_attachment" "unknown" {
  transit_gateway_id     = "tgw-0123456789abcdef0"
  vpc_id                 = aws_vpc.inspection.id
  subnet_ids             = ["subnet-0123456789abcdef0"]
  appliance_mode_support = var.mode # maybe "attachment \"unknown\""
}
