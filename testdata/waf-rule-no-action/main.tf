variable "document" {
  type = string
}

variable "action" {
  type = string
}

resource "aws_wafv2_web_acl" "counting" {
  name  = "counting"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "AWSManagedRulesCommonRuleSet"
    priority = 1

    override_action {
      count {} # want "web ACL \"counting\" only counts what a rule group finds"
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
    metric_name                = "counting"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "blocking" {
  name  = "blocking"
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
    metric_name                = "blocking"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "one_rule_counts" {
  name  = "one_rule_counts"
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

        rule_action_override {
          name = "SizeRestrictions_BODY"

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
    metric_name                = "one_rule_counts"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "own_rule_counts" {
  name  = "own_rule_counts"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule {
    name     = "country"
    priority = 2

    action {
      count {}
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
    metric_name                = "own_rule_counts"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "document" {
  name  = "document"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule_json = var.document # maybe "only counts what a rule group finds"

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "document"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "written" {
  name  = "written"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  rule_json = jsonencode([{ # want "only counts what a rule group finds"
    Name      = "group", Priority = 1, OverrideAction = { Count = {} }
    Statement = { ManagedRuleGroupStatement = { VendorName = "AWS", Name = "AWSManagedRulesCommonRuleSet" } }
  }])

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "written"
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

resource "aws_wafv2_web_acl_rule_group_association" "counting" {
  rule_name   = "group"
  priority    = 10
  web_acl_arn = aws_wafv2_web_acl.associated.arn

  override_action = "count" # want "association \"counting\" only counts what a rule group finds"

  managed_rule_group {
    name        = "AWSManagedRulesCommonRuleSet"
    vendor_name = "AWS"
  }
}

resource "aws_wafv2_web_acl_rule_group_association" "blocking" {
  rule_name   = "group"
  priority    = 11
  web_acl_arn = aws_wafv2_web_acl.associated.arn

  managed_rule_group {
    name        = "AWSManagedRulesKnownBadInputsRuleSet"
    vendor_name = "AWS"
  }
}

resource "aws_wafv2_web_acl_rule_group_association" "unset_variable" {
  rule_name   = "group"
  priority    = 12
  web_acl_arn = aws_wafv2_web_acl.associated.arn

  override_action = var.action # maybe "only counts what a rule group finds"

  managed_rule_group {
    name        = "AWSManagedRulesAnonymousIpList"
    vendor_name = "AWS"
  }
}

resource "aws_wafregional_web_acl" "counting" {
  name        = "counting"
  metric_name = "counting"

  default_action {
    type = "ALLOW"
  }

  rule {
    priority = 1
    rule_id  = "0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
    type     = "GROUP"

    override_action {
      type = "COUNT" # want "only counts what a rule group finds"
    }
  }
}

resource "aws_waf_web_acl" "blocking" {
  name        = "blocking"
  metric_name = "blocking"

  default_action {
    type = "ALLOW"
  }

  rules {
    priority = 1
    rule_id  = "0b2e5a4e-5b3c-4f60-9a8d-3f1f7b1d2c3e"
    type     = "GROUP"

    override_action {
      type = "NONE"
    }
  }
}
