variable "rules" {
  type = list(string)
}

variable "document" {
  type = string
}

resource "aws_wafv2_web_acl" "other" { # want "web ACL \"other\" does not block requests that are known to be bad"
  name  = "other"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "AWSManagedRulesCommonRuleSet"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesCommonRuleSet"
        vendor_name = "AWS"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "group"
      sampled_requests_enabled   = true
    }
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
    metric_name                = "other"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "protected" {
  name  = "protected"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "AWSManagedRulesKnownBadInputsRuleSet"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "group"
      sampled_requests_enabled   = true
    }
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
    metric_name                = "protected"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "counted" { # want "does not block requests that are known to be bad"
  name  = "counted"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "AWSManagedRulesKnownBadInputsRuleSet"
    priority = 1

    override_action {
      count {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "group"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "counted"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "log4j_counted" { # want "does not block requests that are known to be bad"
  name  = "log4j_counted"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "AWSManagedRulesKnownBadInputsRuleSet"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"

        rule_action_override {
          name = "Log4JRCE_HEADER"

          action_to_use {
            count {}
          }
        }
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "group"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "log4j_counted"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "other_counted" {
  name  = "other_counted"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "AWSManagedRulesKnownBadInputsRuleSet"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"

        rule_action_override {
          name = "Host_localhost_HEADER"

          action_to_use {
            count {}
          }
        }
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "group"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "other_counted"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "log4j_captcha" {
  name  = "log4j_captcha"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "AWSManagedRulesKnownBadInputsRuleSet"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"

        rule_action_override {
          name = "Log4JRCE_HEADER"

          action_to_use {
            captcha {}
          }
        }
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "group"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "log4j_captcha"
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
    name        = "AWSManagedRulesKnownBadInputsRuleSet"
    vendor_name = "AWS"
  }
}

resource "aws_wafv2_web_acl" "association_counts" { # want "does not block requests that are known to be bad"
  name  = "association_counts"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "association_counts"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_rule_group_association" "association_counts" {
  rule_name   = "group"
  priority    = 10
  web_acl_arn = aws_wafv2_web_acl.association_counts.arn

  override_action = "count"

  managed_rule_group {
    name        = "AWSManagedRulesKnownBadInputsRuleSet"
    vendor_name = "AWS"
  }
}

# Low severity.
resource "aws_wafv2_web_acl" "list" { # want "does not block requests that are known to be bad"
  name  = "list"
  scope = "REGIONAL"

  default_action {
    block {}
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
    metric_name                = "list"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "document" {
  name  = "document"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule_json = var.document # maybe "does not block requests that are known to be bad"

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "document"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "dynamic" { # maybe "does not block requests that are known to be bad"
  name  = "dynamic"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  dynamic "rule" {
    for_each = var.rules
    content {
      name     = rule.value
      priority = rule.key

      override_action {
        none {}
      }

      statement {
        managed_rule_group_statement {
          name        = rule.value
          vendor_name = "AWS"
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "group"
        sampled_requests_enabled   = true
      }
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "dynamic"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "handed_on" { # maybe "does not block requests that are known to be bad"
  name  = "handed_on"
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
    metric_name                = "handed_on"
    sampled_requests_enabled   = true
  }
}

output "handed_on" {
  value = aws_wafv2_web_acl.handed_on.arn
}
