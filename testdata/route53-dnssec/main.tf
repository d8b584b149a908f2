resource "aws_route53_zone" "plain" { # want "zone \"plain\" does not sign its answers"
  name = "example.com"
}

resource "aws_route53_zone" "signed" {
  name = "example.org"
}

resource "aws_route53_key_signing_key" "signed" {
  hosted_zone_id             = aws_route53_zone.signed.zone_id
  key_management_service_arn = "arn:aws:kms:us-east-1:123456789012:key/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
  name                       = "signed"
}

resource "aws_route53_hosted_zone_dnssec" "signed" {
  hosted_zone_id = aws_route53_zone.signed.zone_id
}

resource "aws_route53_zone" "off" { # want "zone \"off\" does not sign its answers"
  name = "example.net"
}

resource "aws_route53_hosted_zone_dnssec" "off" {
  hosted_zone_id = aws_route53_zone.off.id
  signing_status = "NOT_SIGNING"
}

resource "aws_route53_zone" "private" {
  name = "example.internal"

  vpc {
    vpc_id = aws_vpc.checked.id
  }
}

resource "aws_route53_zone" "handed_on" { # maybe "zone \"handed_on\" does not sign its answers"
  name = "example.edu"
}

output "zone" {
  value = aws_route53_zone.handed_on.zone_id
}

resource "aws_vpc" "unchecked" { # want "VPC \"unchecked\" does not check signatures"
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "checked" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_route53_resolver_dnssec_config" "checked" {
  resource_id = aws_vpc.checked.id
}

resource "aws_vpc" "profiled" { # maybe "VPC \"profiled\" does not check signatures"
  cidr_block = "10.2.0.0/16"
}

resource "aws_route53profiles_association" "profiled" {
  name        = "profiled"
  profile_id  = "rp-0123456789abcdef"
  resource_id = aws_vpc.profiled.id
}
