resource "aws_vpc" "inspected" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_internet_gateway" "inspected" {
  vpc_id = aws_vpc.inspected.id
}

resource "aws_networkfirewall_firewall" "inspected" {
  name                = "main"
  vpc_id              = aws_vpc.inspected.id
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/main"
}

# Nothing leaves it.
resource "aws_vpc" "closed" {
  cidr_block = "10.21.0.0/16"
}

# A third party's appliance.
resource "aws_vpc" "appliance" {
  cidr_block = "10.22.0.0/16"
}

resource "aws_internet_gateway" "appliance" {
  vpc_id = aws_vpc.appliance.id
}

resource "aws_vpc_endpoint" "appliance" {
  vpc_id            = aws_vpc.appliance.id
  service_name      = "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0"
  vpc_endpoint_type = "GatewayLoadBalancer"
}

# An endpoint of a firewall that stands elsewhere.
resource "aws_vpc" "associated" {
  cidr_block = "10.23.0.0/16"
}

resource "aws_internet_gateway" "associated" {
  vpc_id = aws_vpc.associated.id
}

resource "aws_networkfirewall_vpc_endpoint_association" "associated" {
  firewall_arn = aws_networkfirewall_firewall.inspected.arn
  vpc_id       = aws_vpc.associated.id
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_vpc" "open" { # want "VPC \"open\" has an internet gateway and no firewall"
  cidr_block = "10.24.0.0/16"
}

resource "aws_internet_gateway" "open" {}

resource "aws_internet_gateway_attachment" "open" {
  internet_gateway_id = aws_internet_gateway.open.id
  vpc_id              = aws_vpc.open.id
}

resource "aws_vpc" "transit" { # maybe "VPC \"transit\""
  cidr_block = "10.25.0.0/16"
}

resource "aws_internet_gateway" "transit" {
  vpc_id = aws_vpc.transit.id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "transit" {
  transit_gateway_id = "tgw-0123456789abcdef0"
  vpc_id             = aws_vpc.transit.id
  subnet_ids         = ["subnet-0123456789abcdef0"]
}
