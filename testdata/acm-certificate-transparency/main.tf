variable "preference" {
  type = string
}

resource "aws_acm_certificate" "hidden" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"

  options {
    certificate_transparency_logging_preference = "DISABLED" # want "certificate \"hidden\" is kept out of the transparency logs"
  }
}

resource "aws_acm_certificate" "logged" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"

  options {
    certificate_transparency_logging_preference = "ENABLED"
  }
}

resource "aws_acm_certificate" "left_out" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "exportable" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"

  options {
    export = "DISABLED"
  }
}

resource "aws_acm_certificate" "private" {
  domain_name               = "shop.internal"
  certificate_authority_arn = "arn:aws:acm-pca:eu-central-1:123456789012:certificate-authority/0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"

  options {
    certificate_transparency_logging_preference = "DISABLED"
  }
}

resource "aws_acm_certificate" "unset_variable" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"

  options {
    certificate_transparency_logging_preference = var.preference # maybe "is kept out of the transparency logs"
  }
}
