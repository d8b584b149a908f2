resource "aws_route53_zone" "signed" {
  name = "example.org"
}

resource "aws_route53_key_signing_key" "signed" {
  hosted_zone_id             = aws_route53_zone.signed.zone_id
  key_management_service_arn = "arn:aws:kms:us-east-1:123456789012:key/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
  name                       = "signed"
}

resource "aws_route53_hosted_zone_dnssec" "signed" {
  hosted_zone_id = aws_route53_key_signing_key.signed.hosted_zone_id
}
