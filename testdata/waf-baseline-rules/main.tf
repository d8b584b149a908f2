variable "group" {
  type = string
}

resource "aws_wafv2_web_acl" "complete" {
  name  = "complete"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "common"
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
      metric_name                = "common"
      sampled_requests_enabled   = true
    }
  }
  rule {
    name     = "limit"
    priority = 2
    action {
      block {}
    }
    statement {
      rate_based_statement {
        limit = 2000
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "limit"
      sampled_requests_enabled   = true
    }
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "complete"
    sampled_requests_enabled   = true
  }
}

# A vendor's group, and a limit in a rule group of one's own.
resource "aws_wafv2_rule_group" "limits" {
  name     = "limits"
  scope    = "CLOUDFRONT"
  capacity = 10
  rule {
    name     = "limit"
    priority = 1
    action {
      block {}
    }
    statement {
      rate_based_statement {
        limit = 500
      }
    }
  }
}

resource "aws_wafv2_web_acl" "vendor" {
  name  = "vendor"
  scope = "CLOUDFRONT"
  default_action {
    allow {}
  }
  rule {
    name     = "vendor"
    priority = 1
    statement {
      managed_rule_group_statement {
        name        = "OWASPTop10"
        vendor_name = "Fortinet"
      }
    }
  }
  rule {
    name     = "limits"
    priority = 2
    statement {
      rule_group_reference_statement {
        arn = aws_wafv2_rule_group.limits.arn
      }
    }
  }
}

# Groups that are associated with it.
resource "aws_wafv2_web_acl" "associated" {
  name  = "associated"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
}

resource "aws_wafv2_web_acl_rule_group_association" "common" {
  rule_name   = "common"
  priority    = 1
  web_acl_arn = aws_wafv2_web_acl.associated.arn
  managed_rule_group {
    name        = "AWSManagedRulesCommonRuleSet"
    vendor_name = "AWS"
  }
}

resource "aws_wafv2_web_acl_rule_group_association" "limits" {
  rule_name   = "limits"
  priority    = 2
  web_acl_arn = aws_wafv2_web_acl.associated.arn
  rule_group_reference {
    arn = aws_wafv2_rule_group.limits.arn
  }
}

# Nothing passes but what it lists.
resource "aws_wafv2_web_acl" "closed" {
  name  = "closed"
  scope = "REGIONAL"
  default_action {
    block {}
  }
}

resource "aws_wafv2_web_acl" "no_common" { # want "web ACL \"no_common\" lacks the common rules"
  name  = "no-common"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "bots"
    priority = 1
    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesBotControlRuleSet"
        vendor_name = "AWS"
      }
    }
  }
}

resource "aws_wafv2_web_acl" "no_limit" { # want "web ACL \"no_limit\" has no limit for clients"
  name  = "no-limit"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "common"
    priority = 1
    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesCommonRuleSet"
        vendor_name = "AWS"
      }
    }
  }
}

resource "aws_wafv2_web_acl" "elsewhere" { # maybe "web ACL \"elsewhere\""
  name  = "elsewhere"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "own"
    priority = 1
    statement {
      rule_group_reference_statement {
        arn = var.group
      }
    }
  }
}

resource "aws_wafv2_web_acl" "document" {
  name      = "document"
  scope     = "REGIONAL"
  rule_json = jsonencode([{ Name = "own", Priority = 1 }]) # maybe "web ACL \"document\""
  default_action {
    allow {}
  }
}
