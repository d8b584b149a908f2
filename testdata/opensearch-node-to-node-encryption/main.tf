variable "encrypt" {
  type = bool
}

resource "aws_opensearch_domain" "encrypted" {
  domain_name = "encrypted"

  node_to_node_encryption {
    enabled = true
  }
}

resource "aws_opensearch_domain" "left_out" { # want "\"left_out\" does not encrypt connections between its nodes"
  domain_name = "left-out"
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"

  node_to_node_encryption {
    enabled = false # want "does not encrypt"
  }
}

resource "aws_opensearch_domain" "unset_variable" {
  domain_name = "unset"

  node_to_node_encryption {
    enabled = var.encrypt # maybe "does not encrypt"
  }
}

resource "aws_elasticsearch_domain" "encrypted" {
  domain_name = "encrypted-old"

  node_to_node_encryption {
    enabled = true
  }
}

# Elasticsearch 1.5 knows no encryption, so that there is nothing to switch on.
resource "aws_elasticsearch_domain" "left_out" { # want "does not encrypt"
  domain_name = "left-out-old"
}
