variable "log" {
  type = string
}

resource "aws_opensearch_domain" "published" {
  domain_name = "published"

  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:search"
    log_type                 = "ES_APPLICATION_LOGS"
  }
}

resource "aws_opensearch_domain" "left_out" { # want "domain \"left_out\" does not publish its error log"
  domain_name = "left-out"
}

resource "aws_opensearch_domain" "other" { # want "does not publish its error log"
  domain_name = "other"

  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:search"
    log_type                 = "SEARCH_SLOW_LOGS"
  }
}

resource "aws_opensearch_domain" "off" { # want "does not publish its error log"
  domain_name = "off"

  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:search"
    log_type                 = "ES_APPLICATION_LOGS"
    enabled                  = false
  }
}

resource "aws_opensearch_domain" "unset_variable" {
  domain_name = "unset-variable"

  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:search"
    log_type                 = var.log # maybe "does not publish its error log"
  }
}

resource "aws_elasticsearch_domain" "old" { # want "does not publish its error log"
  domain_name = "old"
}

resource "aws_opensearch_domain" "several" {
  domain_name = "several"

  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:search"
    log_type                 = "INDEX_SLOW_LOGS"
  }

  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:search"
    log_type                 = "ES_APPLICATION_LOGS"
    enabled                  = true
  }
}
