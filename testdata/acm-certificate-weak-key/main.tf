variable "algorithm" {
  type = string
}

variable "body" {
  type = string
}

resource "aws_acm_certificate" "weak" {
  domain_name       = "example.com"
  validation_method = "DNS"
  key_algorithm     = "RSA_1024" # want "certificate \"weak\" has a weak key"
}

resource "aws_acm_certificate" "strong" {
  domain_name       = "example.com"
  validation_method = "DNS"
  key_algorithm     = "EC_prime256v1"
}

resource "aws_acm_certificate" "left_out" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "unset_variable" {
  domain_name       = "example.com"
  validation_method = "DNS"
  key_algorithm     = var.algorithm # maybe "weak key"
}

resource "aws_acm_certificate" "imported" {
  for_each         = toset(["rsa1024", "rsa2048", "ec"])
  certificate_body = file("${path.module}/${each.key}.pem") # want[aws_acm_certificate.imported["rsa1024"]] "weak key"
  private_key_wo   = "kept elsewhere"
}

resource "aws_acm_certificate" "imported_from_variable" {
  certificate_body = var.body # maybe "weak key"
  private_key_wo   = "kept elsewhere"
}

resource "aws_api_gateway_domain_name" "weak" {
  domain_name      = "api.example.com"
  certificate_name = "api"
  certificate_body = file("${path.module}/rsa1024.pem") # want "domain name \"weak\" has a weak key"
}

resource "aws_api_gateway_domain_name" "managed" {
  domain_name     = "api.example.com"
  certificate_arn = aws_acm_certificate.strong.arn
}
