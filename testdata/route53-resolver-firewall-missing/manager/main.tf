resource "aws_vpc" "main" { # maybe "VPC \"main\""
  cidr_block = "10.20.0.0/16"
}

resource "aws_fms_policy" "names" {
  name                  = "names"
  exclude_resource_tags = false
  remediation_enabled   = true
  resource_type         = "AWS::EC2::VPC"
  security_service_policy_data {
    type = "DNS_FIREWALL"
  }
}
