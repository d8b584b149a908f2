variable "policy" {
  type = string
}

locals {
  certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
}

resource "aws_api_gateway_domain_name" "old" {
  domain_name              = "old.example.com"
  regional_certificate_arn = local.certificate
  security_policy          = "TLS_1_0" # want "\"old\" admits TLS below 1.2"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_domain_name" "new" {
  domain_name              = "new.example.com"
  regional_certificate_arn = local.certificate
  security_policy          = "TLS_1_2"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

resource "aws_api_gateway_domain_name" "enhanced" {
  domain_name              = "enhanced.example.com"
  regional_certificate_arn = local.certificate
  security_policy          = "SecurityPolicy_TLS13_1_3_2025_09"
  endpoint_access_mode     = "STRICT"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

# The service chooses.
resource "aws_api_gateway_domain_name" "left_out" { # maybe "admits TLS below 1.2"
  domain_name     = "left-out.example.com"
  certificate_arn = local.certificate
}

resource "aws_api_gateway_domain_name" "unset" {
  domain_name     = "unset.example.com"
  certificate_arn = local.certificate
  security_policy = var.policy # maybe "admits TLS below 1.2"
}

resource "aws_apigatewayv2_domain_name" "http" {
  domain_name = "http.example.com"

  domain_name_configuration {
    certificate_arn = local.certificate
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_apigatewayv2_domain_name" "old" {
  domain_name = "old-http.example.com"

  domain_name_configuration {
    certificate_arn = local.certificate
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_0" # want "\"old\" admits TLS below 1.2"
  }
}
