variable "targets" {
  type = list(string)
}

variable "groups" {
  type = list(string)
}

variable "rules" {
  type = string
}

resource "aws_networkfirewall_firewall_policy" "empty" { # want "firewall policy \"empty\" references no rule group"
  name = "empty"

  firewall_policy {
    stateless_default_actions          = ["aws:drop"]
    stateless_fragment_default_actions = ["aws:drop"]
  }
}

resource "aws_networkfirewall_firewall_policy" "stateful" {
  name = "stateful"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateful_rule_group_reference {
      resource_arn = aws_networkfirewall_rule_group.domains.arn
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "stateless" {
  name = "stateless"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    stateless_rule_group_reference {
      priority     = 1
      resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateless-rulegroup/block"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "dynamic" {
  name = "dynamic"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    dynamic "stateful_rule_group_reference" {
      for_each = ["arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/a"]

      content {
        resource_arn = stateful_rule_group_reference.value
      }
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "unset" { # maybe "\"unset\" references no rule group"
  name = "unset"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    dynamic "stateful_rule_group_reference" {
      for_each = var.groups

      content {
        resource_arn = stateful_rule_group_reference.value
      }
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
        target_types         = ["TLS_SNI"]
        targets              = [".example.com"]
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "no_domains" {
  name     = "no-domains"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "DENYLIST"
        target_types         = ["TLS_SNI"]
        targets              = [] # want "rule group \"no_domains\" has no rules"
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "some_domains" {
  name     = "some-domains"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "DENYLIST"
        target_types         = ["TLS_SNI"]
        targets              = var.targets # maybe "rule group \"some_domains\" has no rules"
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "text" {
  name     = "text"
  type     = "STATEFUL"
  capacity = 10
  rules    = "drop tcp any any -> any 23 (msg:\"telnet\"; sid:1; rev:1;)"
}

resource "aws_networkfirewall_rule_group" "comments" { # want "rule group \"comments\" has no rules"
  name     = "comments"
  type     = "STATEFUL"
  capacity = 10

  rule_group {
    rules_source {
      rules_string = <<-RULES
        # drop tcp any any -> any 23 (msg:"telnet"; sid:1; rev:1;)
      RULES
    }
  }
}

resource "aws_networkfirewall_rule_group" "unset" {
  name     = "unset"
  type     = "STATEFUL"
  capacity = 10
  rules    = var.rules # maybe "rule group \"unset\" has no rules"
}

resource "aws_networkfirewall_rule_group" "five_tuples" {
  name     = "five-tuples"
  type     = "STATEFUL"
  capacity = 10

  rule_group {
    rules_source {
      stateful_rule {
        action = "DROP"

        header {
          protocol         = "TCP"
          source           = "ANY"
          source_port      = "ANY"
          direction        = "ANY"
          destination      = "ANY"
          destination_port = "23"
        }

        rule_option {
          keyword  = "sid"
          settings = ["1"]
        }
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "stateless" {
  name     = "stateless"
  type     = "STATELESS"
  capacity = 10

  rule_group {
    rules_source {
      stateless_rules_and_custom_actions {
        stateless_rule {
          priority = 1

          rule_definition {
            actions = ["aws:drop"]

            match_attributes {
              source {
                address_definition = "198.51.100.0/24"
              }
            }
          }
        }
      }
    }
  }
}
