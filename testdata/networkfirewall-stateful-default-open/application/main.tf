resource "aws_networkfirewall_firewall_policy" "application" {
  name = "application"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:drop_established_app_layer_to_server", "aws:alert_established_app_layer_to_server"]

    stateful_engine_options {
      rule_order = "STRICT_ORDER"
    }
  }
}

resource "aws_networkfirewall_firewall_policy" "only_alerts" {
  name = "only-alerts"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:alert_established_app_layer"] # want "\"only_alerts\" lets traffic through"

    stateful_engine_options {
      rule_order = "STRICT_ORDER"
    }
  }
}
