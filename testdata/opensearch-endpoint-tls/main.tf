variable "https" {
  type = bool
}

variable "policy" {
  type = string
}

resource "aws_opensearch_domain" "modern" {
  domain_name = "modern"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

# enforce_https is on in the block unless it is switched off.
resource "aws_opensearch_domain" "https_left_out" {
  domain_name = "https-left-out"

  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_opensearch_domain" "block_left_out" { # want "\"block_left_out\" answers over plain HTTP"
  domain_name = "block-left-out"
}

resource "aws_opensearch_domain" "http" {
  domain_name = "http"

  domain_endpoint_options {
    enforce_https       = false # want "answers over plain HTTP"
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_opensearch_domain" "old_tls" {
  domain_name = "old-tls"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07" # want "\"old_tls\" admits TLS below 1.2"
  }
}

resource "aws_opensearch_domain" "policy_left_out" { # want "admits TLS below 1.2"
  domain_name = "policy-left-out"

  domain_endpoint_options {
    enforce_https = true
  }
}

resource "aws_opensearch_domain" "new_policy" {
  domain_name = "new-policy"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Of-The-Future" # maybe "admits TLS below 1.2"
  }
}

resource "aws_opensearch_domain" "unset_https" {
  domain_name = "unset-https"

  domain_endpoint_options {
    enforce_https       = var.https # maybe "answers over plain HTTP"
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_opensearch_domain" "unset_policy" {
  domain_name = "unset-policy"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = var.policy # maybe "admits TLS below 1.2"
  }
}

resource "aws_elasticsearch_domain" "modern" {
  domain_name = "modern-old"

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

resource "aws_elasticsearch_domain" "block_left_out" { # want "answers over plain HTTP"
  domain_name = "block-left-out-old"
}
