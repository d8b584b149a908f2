variable "rules" {
  type = list(string)
}

variable "document" {
  type = string
}

resource "aws_wafv2_web_acl" "empty" { # want "web ACL \"empty\" has no rules"
  name  = "empty"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "empty"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "closed" {
  name  = "closed"
  scope = "REGIONAL"

  default_action {
    block {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "closed"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "ruled" {
  name  = "ruled"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "country"
    priority = 2

    action {
      block {}
    }

    statement {
      geo_match_statement {
        country_codes = ["AQ"]
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "country"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "ruled"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "associated" {
  name  = "associated"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "associated"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_rule_group_association" "associated" {
  rule_name   = "group"
  priority    = 10
  web_acl_arn = aws_wafv2_web_acl.associated.arn

  managed_rule_group {
    name        = "AWSManagedRulesCommonRuleSet"
    vendor_name = "AWS"
  }
}

resource "aws_wafv2_web_acl" "written" {
  name  = "written"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule_json = jsonencode([{ Name = "country", Priority = 1, Action = { Block = {} }, Statement = { GeoMatchStatement = { CountryCodes = ["AQ"] } } }])

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "written"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "document" {
  name  = "document"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule_json = var.document # maybe "has no rules"

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "document"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "handed_on" { # maybe "has no rules"
  name  = "handed_on"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "handed_on"
    sampled_requests_enabled   = true
  }
}

output "handed_on" {
  value = aws_wafv2_web_acl.handed_on.arn
}

resource "aws_waf_web_acl" "empty" { # want "web ACL \"empty\" has no rules"
  name        = "empty"
  metric_name = "empty"

  default_action {
    type = "ALLOW"
  }
}

resource "aws_waf_web_acl" "ruled" {
  name        = "ruled"
  metric_name = "ruled"

  default_action {
    type = "ALLOW"
  }

  rules {
    priority = 1
    rule_id  = "0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"

    action {
      type = "BLOCK"
    }
  }
}

resource "aws_wafregional_web_acl" "empty" { # want "web ACL \"empty\" has no rules"
  name        = "empty"
  metric_name = "empty"

  default_action {
    type = "ALLOW"
  }
}

resource "aws_wafregional_web_acl" "closed" {
  name        = "closed"
  metric_name = "closed"

  default_action {
    type = "BLOCK"
  }
}
