# T2 instances cannot encrypt, so that switching it on alone mends nothing.
resource "aws_opensearch_domain" "t2" { # want "not encrypted"
  domain_name    = "t2"
  engine_version = "OpenSearch_2.11"

  cluster_config {
    instance_type = "t2.small.search"
  }
}

resource "aws_opensearch_domain" "t3" { # want "not encrypted"
  domain_name    = "t3"
  engine_version = "OpenSearch_2.11"

  cluster_config {
    instance_type = "t3.small.search"
  }
}
