resource "aws_elasticsearch_domain" "of_its_time" { # want "not encrypted"
  domain_name           = "of-its-time"
  elasticsearch_version = "6.3"
}

resource "aws_opensearch_domain" "later" { # want "not encrypted"
  domain_name    = "later"
  engine_version = "Elasticsearch_7.10"
}
