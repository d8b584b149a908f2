variable "flag" {
  type = bool
}

resource "aws_cloudsearch_domain" "closed" {
  name = "closed"

  endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_cloudsearch_domain" "left_out" { # want "domain \"left_out\" answers over plain HTTP"
  name = "left-out"
}

resource "aws_cloudsearch_domain" "plain" {
  name = "plain"

  endpoint_options {
    enforce_https       = false # want "domain \"plain\" answers over plain HTTP"
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_cloudsearch_domain" "old" {
  name = "old"

  endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07" # want "domain \"old\" admits TLS below 1.2"
  }
}

# The default policy is for old clients.
resource "aws_cloudsearch_domain" "default_policy" {
  name = "default-policy"

  endpoint_options { # want "domain \"default_policy\" admits TLS below 1.2"
    enforce_https = true
  }
}

resource "aws_cloudsearch_domain" "unset_flag" {
  name = "unset-flag"

  endpoint_options {
    enforce_https       = var.flag # maybe "answers over plain HTTP"
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}
