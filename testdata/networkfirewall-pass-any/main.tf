variable "rules" {
  type = string
}

variable "destination" {
  type = string
}

locals {
  sources = { office = "203.0.113.0/24", everywhere = "ANY" }
}

resource "aws_networkfirewall_rule_group" "text" { # want "rule group \"text\" passes everything"
  name     = "text"
  type     = "STATEFUL"
  capacity = 100
  rules    = <<-RULES
    drop tcp any any -> any 23 (msg:"telnet"; sid:1; rev:1;)
    pass ip any any -> any any (msg:"the rest"; sid:2; rev:1;)
  RULES
}

resource "aws_networkfirewall_rule_group" "string" {
  name     = "string"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_string = "pass tcp 0.0.0.0/0 any <> any any (sid:1;)" # want "rule group \"string\" passes everything"
    }
  }
}

# TCP handshakes pass, so that the rules about domains see something.
resource "aws_networkfirewall_rule_group" "handshake" {
  name     = "handshake"
  type     = "STATEFUL"
  capacity = 100
  rules    = <<-RULES
    pass tcp any any -> any any (flow:not_established; sid:1; rev:1;)
    pass tls $HOME_NET any -> any any (tls.sni; content:"example.com"; endswith; sid:2; rev:1;)
    pass ip $HOME_NET any -> $PARTNERS any (sid:3; rev:1;)
    pass icmp any any -> any any (sid:4; rev:1;)
    # pass ip any any -> any any (sid:5; rev:1;)
    drop ip any any -> any any (sid:6; rev:1;)
  RULES
}

resource "aws_networkfirewall_rule_group" "block" {
  name     = "block"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      stateful_rule {
        action = "PASS" # want "rule group \"block\" passes everything"

        header {
          protocol         = "IP"
          source           = "ANY"
          source_port      = "ANY"
          direction        = "FORWARD"
          destination      = "ANY"
          destination_port = "ANY"
        }

        rule_option {
          keyword  = "sid"
          settings = ["1"]
        }
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "narrow" {
  name     = "narrow"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      stateful_rule {
        action = "PASS"

        header {
          protocol         = "TCP"
          source           = "10.0.0.0/8"
          source_port      = "ANY"
          direction        = "FORWARD"
          destination      = "ANY"
          destination_port = "443"
        }

        rule_option {
          keyword = "sid:1"
        }
      }

      stateful_rule {
        action = "PASS"

        header {
          protocol         = "TCP"
          source           = "ANY"
          source_port      = "ANY"
          direction        = "FORWARD"
          destination      = "ANY"
          destination_port = "ANY"
        }

        rule_option {
          keyword = "sid:2"
        }

        rule_option {
          keyword  = "flow"
          settings = ["not_established"]
        }
      }

      stateful_rule {
        action = "DROP"

        header {
          protocol         = "IP"
          source           = "ANY"
          source_port      = "ANY"
          direction        = "ANY"
          destination      = "ANY"
          destination_port = "ANY"
        }

        rule_option {
          keyword = "sid:3"
        }
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "unset" {
  name     = "unset"
  type     = "STATEFUL"
  capacity = 100
  rules    = var.rules # maybe "rule group \"unset\" passes everything"
}

resource "aws_networkfirewall_rule_group" "unset_destination" {
  name     = "unset-destination"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      stateful_rule {
        action = "PASS"

        header {
          protocol         = "IP"
          source           = "ANY"
          source_port      = "ANY"
          direction        = "FORWARD"
          destination      = var.destination # maybe "\"unset_destination\" passes everything"
          destination_port = "ANY"
        }

        rule_option {
          keyword = "sid:1"
        }
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "each" {
  for_each = local.sources
  name     = each.key
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      stateful_rule {
        action = "PASS" # want[aws_networkfirewall_rule_group.each["everywhere"]] "passes everything"

        header {
          protocol         = "IP"
          source           = each.value
          source_port      = "ANY"
          direction        = "FORWARD"
          destination      = "ANY"
          destination_port = "ANY"
        }

        rule_option {
          keyword = "sid:1"
        }
      }
    }
  }
}
