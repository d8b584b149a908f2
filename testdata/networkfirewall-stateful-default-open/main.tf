variable "order" {
  type = string
}

variable "rules" {
  type = string
}

resource "aws_networkfirewall_firewall_policy" "strict" {
  name = "strict"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:drop_established", "aws:alert_established"]

    stateful_engine_options {
      rule_order              = "STRICT_ORDER"
      stream_exception_policy = "DROP"
    }

    stateful_rule_group_reference {
      priority     = 1
      resource_arn = aws_networkfirewall_rule_group.domains.arn
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "left_out" { # want "firewall policy \"left_out\" lets traffic through that no stateful rule takes"
  name = "left-out"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateful_rule_group_reference {
      resource_arn = aws_networkfirewall_rule_group.domains.arn
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "action_order" {
  name = "action-order"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:drop"]

    stateful_engine_options {
      rule_order = "DEFAULT_ACTION_ORDER" # want "\"action_order\" lets traffic through"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "alerts" {
  name = "alerts"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:alert_strict"] # want "\"alerts\" lets traffic through"

    stateful_engine_options {
      rule_order = "STRICT_ORDER"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "continues" {
  name = "continues"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:drop_strict"]

    stateful_engine_options {
      rule_order              = "STRICT_ORDER"
      stream_exception_policy = "CONTINUE" # want "\"continues\" lets traffic through"
    }
  }
}

# The last rule of the group drops everything else.
resource "aws_networkfirewall_firewall_policy" "drops_by_rule" {
  name = "drops-by-rule"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateful_rule_group_reference {
      resource_arn = aws_networkfirewall_rule_group.drop_rest.arn
    }
  }
}

# Nothing gets to the stateful engine.
resource "aws_networkfirewall_firewall_policy" "stateless" {
  name = "stateless"

  firewall_policy {
    stateless_default_actions          = ["aws:drop"]
    stateless_fragment_default_actions = ["aws:drop"]

    stateless_rule_group_reference {
      priority     = 10
      resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateless-rulegroup/allow"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "unset" {
  name = "unset"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:drop_strict"]

    stateful_engine_options {
      rule_order = var.order # maybe "\"unset\" lets traffic through"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "unknown_rules" { # maybe "\"unknown_rules\" lets traffic through"
  name = "unknown-rules"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateful_rule_group_reference {
      resource_arn = aws_networkfirewall_rule_group.unknown.arn
    }
  }
}

resource "aws_networkfirewall_rule_group" "domains" {
  name     = "domains"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "ALLOWLIST"
        target_types         = ["TLS_SNI", "HTTP_HOST"]
        targets              = [".example.com"]
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "drop_rest" {
  name     = "drop-rest"
  type     = "STATEFUL"
  capacity = 100
  rules    = <<-RULES
    # what is allowed
    pass tls $HOME_NET any -> any 443 (tls.sni; content:".example.com"; endswith; sid:1; rev:1;)
    # and nothing else
    drop ip any any -> any any (msg:"not allowed"; sid:2; rev:1;)
  RULES
}

resource "aws_networkfirewall_rule_group" "unknown" {
  name     = "unknown"
  type     = "STATEFUL"
  capacity = 100
  rules    = var.rules
}

resource "aws_networkfirewall_firewall_policy" "elsewhere" { # maybe "\"elsewhere\" lets traffic through"
  name = "elsewhere"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateful_rule_group_reference {
      resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/egress"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "managed" { # want "\"managed\" lets traffic through"
  name = "managed"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateful_rule_group_reference {
      resource_arn = "arn:aws:network-firewall:eu-west-1:aws-managed:stateful-rulegroup/ThreatSignaturesBotnetActionOrder"
    }
  }
}
