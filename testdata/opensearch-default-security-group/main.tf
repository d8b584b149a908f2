variable "groups" {
  type = list(string)
}


resource "aws_security_group" "search" {
  name = "search"
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_opensearch_domain" "own" {
  domain_name = "own"
  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = [aws_security_group.search.id]
  }
}

# It is in no VPC.
resource "aws_elasticsearch_domain" "public" {
  domain_name = "public"
}

resource "aws_opensearch_domain" "left_out" { # want "domain \"left_out\" is in the default security group"
  domain_name = "left-out"
  vpc_options {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_elasticsearch_domain" "named" {
  domain_name = "named"
  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = [aws_default_security_group.default.id, aws_security_group.search.id] # want "domain \"named\""
  }
}

resource "aws_opensearch_domain" "unknown" {
  domain_name = "unknown"
  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = var.groups # maybe "domain \"unknown\""
  }
}
