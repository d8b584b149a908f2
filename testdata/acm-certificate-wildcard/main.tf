variable "domain" {
  type = string
}

resource "aws_acm_certificate" "every" {
  domain_name       = "*.example.com" # want "certificate \"every\" is for every name of a domain"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "also" {
  domain_name       = "example.com"
  validation_method = "DNS"

  subject_alternative_names = ["example.com", "*.example.com"] # want "is for every name of a domain"
}

resource "aws_acm_certificate" "listed" {
  domain_name       = "example.com"
  validation_method = "DNS"

  subject_alternative_names = ["www.example.com"]
}

resource "aws_acm_certificate" "unset_variable" {
  domain_name       = var.domain # maybe "is for every name of a domain"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "imported" {
  private_key      = file("key.pem")
  certificate_body = file("certificate.pem")
}
