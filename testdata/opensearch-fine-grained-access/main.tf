variable "enabled" {
  type = bool
}

resource "aws_opensearch_domain" "on" {
  domain_name = "on"

  advanced_security_options {
    enabled = true
  }
}

resource "aws_opensearch_domain" "left_out" { # want "domain \"left_out\" has no fine-grained access control"
  domain_name = "left-out"
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"

  advanced_security_options {
    enabled = false # want "has no fine-grained access control"
  }
}

resource "aws_opensearch_domain" "unset_variable" {
  domain_name = "unset-variable"

  advanced_security_options {
    enabled = var.enabled # maybe "has no fine-grained access control"
  }
}

resource "aws_opensearch_domain" "anonymous" {
  domain_name = "anonymous"

  advanced_security_options {
    enabled                = true
    anonymous_auth_enabled = true # want "domain \"anonymous\" lets anonymous requests in"
  }
}

resource "aws_elasticsearch_domain" "old" { # want "has no fine-grained access control"
  domain_name = "old"
}
