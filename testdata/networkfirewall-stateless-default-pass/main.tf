variable "action" {
  type = string
}

variable "inspect" {
  type    = bool
  default = true
}

resource "aws_networkfirewall_firewall_policy" "forwards" {
  name = "forwards"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }
}

resource "aws_networkfirewall_firewall_policy" "drops" {
  name = "drops"

  firewall_policy {
    stateless_default_actions          = ["aws:drop"]
    stateless_fragment_default_actions = ["aws:drop"]
  }
}

resource "aws_networkfirewall_firewall_policy" "passes" {
  name = "passes"

  firewall_policy {
    stateless_default_actions          = ["aws:pass"] # want "firewall policy \"passes\" passes packets that no stateless rule takes"
    stateless_fragment_default_actions = ["aws:drop"]

    stateless_rule_group_reference {
      priority     = 1
      resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateless-rulegroup/block"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "passes_by_stateful_rules" {
  name = "passes-by-stateful-rules"

  firewall_policy {
    stateless_default_actions          = ["aws:pass"] # want "\"passes_by_stateful_rules\" passes packets"
    stateless_fragment_default_actions = ["aws:pass"]
    stateful_default_actions           = ["aws:drop_established"]

    stateful_engine_options {
      rule_order = "STRICT_ORDER"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "passes_fragments" {
  name = "passes-fragments"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:pass"] # want "\"passes_fragments\" passes packets"
  }
}

resource "aws_networkfirewall_firewall_policy" "counts" {
  name = "counts"

  firewall_policy {
    stateless_default_actions          = ["aws:pass", "Count"] # want "\"counts\" passes packets"
    stateless_fragment_default_actions = ["aws:drop"]

    stateless_custom_action {
      action_name = "Count"

      action_definition {
        publish_metric_action {
          dimension {
            value = "passed"
          }
        }
      }
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "conditional" {
  name = "conditional"

  firewall_policy {
    stateless_default_actions          = [var.inspect ? "aws:forward_to_sfe" : "aws:pass"]
    stateless_fragment_default_actions = ["aws:drop"]
  }
}

resource "aws_networkfirewall_firewall_policy" "unset" {
  name = "unset"

  firewall_policy {
    stateless_default_actions          = [var.action] # maybe "\"unset\" passes packets"
    stateless_fragment_default_actions = ["aws:drop"]
  }
}

resource "aws_networkfirewall_firewall_policy" "each" {
  for_each = { inspected = "aws:forward_to_sfe", trusted = "aws:pass" }
  name     = each.key

  firewall_policy {
    stateless_default_actions          = [each.value] # want[aws_networkfirewall_firewall_policy.each["trusted"]] "passes packets"
    stateless_fragment_default_actions = ["aws:drop"]
  }
}
