provider "aws" {
  region = "cn-north-1"
}

provider "aws" {
  alias  = "somewhere"
  region = var.region
}

variable "region" {
  type = string
}

variable "private_key" {
  type      = string
  sensitive = true
}

# CloudFront in China takes certificates from IAM alone.
resource "aws_iam_server_certificate" "distribution" {
  name             = "www"
  path             = "/cloudfront/www/"
  certificate_body = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  private_key      = var.private_key
}

resource "aws_iam_server_certificate" "load_balancer" {
  name             = "api"
  certificate_body = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  private_key      = var.private_key # want "\"load_balancer\" is uploaded to IAM"
}

resource "aws_iam_server_certificate" "somewhere" {
  provider         = aws.somewhere
  name             = "somewhere"
  path             = "/cloudfront/somewhere/"
  certificate_body = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  private_key      = var.private_key # maybe "\"somewhere\" is uploaded to IAM"
}
