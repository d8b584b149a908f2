resource "aws_wafv2_web_acl" "logged" {
  name  = "logged"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "logged"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "silent" { # want "web ACL \"silent\" does not log"
  name  = "silent"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "silent"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "maybe_logged" { # maybe "web ACL \"maybe_logged\" does not log"
  name  = "maybe_logged"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "maybe_logged"
    sampled_requests_enabled   = true
  }
}

output "for_others" {
  value = aws_wafv2_web_acl.maybe_logged.arn
}

resource "aws_wafv2_web_acl_logging_configuration" "logged" {
  resource_arn            = aws_wafv2_web_acl.logged.arn
  log_destination_configs = ["arn:aws:logs:eu-central-1:123456789012:log-group:aws-waf-logs-shop"]
}

resource "aws_waf_web_acl" "silent" { # want "web ACL \"silent\" does not log"
  name        = "silent"
  metric_name = "silent"

  default_action {
    type = "ALLOW"
  }
}

resource "aws_wafregional_web_acl" "logged" {
  name        = "logged"
  metric_name = "logged"

  default_action {
    type = "ALLOW"
  }

  logging_configuration {
    log_destination = "arn:aws:firehose:eu-central-1:123456789012:deliverystream/aws-waf-logs-shop"
  }
}
