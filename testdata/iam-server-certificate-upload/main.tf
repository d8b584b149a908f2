variable "private_key" {
  type      = string
  sensitive = true
}

variable "upload" {
  type    = bool
  default = false
}

resource "aws_iam_server_certificate" "www" {
  name_prefix      = "www"
  certificate_body = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  private_key      = var.private_key # want "server certificate \"www\" is uploaded to IAM"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_iam_server_certificate" "each" {
  for_each         = toset(["api", "admin"])
  name             = each.key
  certificate_body = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  private_key      = var.private_key # want "is uploaded to IAM"
}

resource "aws_iam_server_certificate" "none" {
  count            = var.upload ? 1 : 0
  certificate_body = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  private_key      = var.private_key
}

resource "aws_acm_certificate" "www" {
  domain_name       = "www.example.com"
  validation_method = "DNS"
}
