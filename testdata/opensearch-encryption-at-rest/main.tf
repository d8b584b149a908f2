variable "encrypt" {
  type = bool
}

resource "aws_opensearch_domain" "encrypted" {
  domain_name = "encrypted"

  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_opensearch_domain" "left_out" { # want "\"left_out\" is not encrypted"
  domain_name = "left-out"
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"

  encrypt_at_rest {
    enabled = false # want "not encrypted"
  }
}

resource "aws_opensearch_domain" "unset_variable" {
  domain_name = "unset"

  encrypt_at_rest {
    enabled = var.encrypt # maybe "not encrypted"
  }
}

resource "aws_opensearch_domain" "perhaps" { # maybe "not encrypted"
  domain_name = "perhaps"

  dynamic "encrypt_at_rest" {
    for_each = var.encrypt ? [1] : []
    content {
      enabled = true
    }
  }
}

resource "aws_elasticsearch_domain" "encrypted" {
  domain_name = "encrypted-old"

  encrypt_at_rest {
    enabled = true
  }
}

# Elasticsearch 1.5 knows no encryption, so that there is nothing to switch on.
resource "aws_elasticsearch_domain" "left_out" { # want "not encrypted"
  domain_name = "left-out-old"
}
