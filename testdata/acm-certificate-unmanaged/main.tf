variable "method" {
  type = string
}

variable "key" {
  type      = string
  sensitive = true
}

resource "aws_acm_certificate" "dns" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "email" {
  domain_name       = "example.com"
  validation_method = "EMAIL" # want "certificate \"email\" is not renewed"
}

resource "aws_acm_certificate" "exportable" {
  domain_name       = "example.com"
  validation_method = "DNS"

  options {
    export = "ENABLED" # want "private key can be taken away"
  }
}

resource "aws_acm_certificate" "imported" {
  certificate_body = "-----BEGIN CERTIFICATE-----"
  private_key      = tls_private_key.own.private_key_pem # want "is not renewed"
}

resource "tls_private_key" "own" {
  algorithm = "ECDSA"
}

resource "aws_acm_certificate" "private_authority" {
  domain_name               = "internal.example.com"
  certificate_authority_arn = "arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1234abcd-12ab-34cd-56ef-1234567890ab"
}

resource "aws_acm_certificate" "unset_variable" {
  domain_name       = "example.com"
  validation_method = var.method # maybe "is not renewed"
}

resource "aws_acm_certificate" "unset_key" {
  domain_name = "example.com"
  private_key = var.key # maybe "is not renewed"
}
