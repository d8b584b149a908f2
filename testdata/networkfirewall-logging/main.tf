variable "log_type" {
  type = string
}

resource "aws_networkfirewall_firewall" "logged" {
  name                = "logged"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/egress"
  vpc_id              = "vpc-1"

  subnet_mapping {
    subnet_id = "subnet-1"
  }
}

resource "aws_networkfirewall_logging_configuration" "logged" {
  firewall_arn = aws_networkfirewall_firewall.logged.arn

  logging_configuration {
    log_destination_config {
      log_destination      = { logGroup = "/firewall/flow" }
      log_destination_type = "CloudWatchLogs"
      log_type             = "FLOW"
    }

    log_destination_config {
      log_destination      = { bucketName = "firewall-alerts" }
      log_destination_type = "S3"
      log_type             = "ALERT"
    }
  }
}

resource "aws_networkfirewall_firewall" "silent" { # want "firewall \"silent\" does not log alerts"
  name                = "silent"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/egress"
  vpc_id              = "vpc-2"

  subnet_mapping {
    subnet_id = "subnet-2"
  }
}

resource "aws_networkfirewall_firewall" "flow" { # want "firewall \"flow\" does not log alerts"
  name                = "flow"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/egress"
  vpc_id              = "vpc-3"

  subnet_mapping {
    subnet_id = "subnet-3"
  }
}

resource "aws_networkfirewall_logging_configuration" "flow" {
  firewall_arn = aws_networkfirewall_firewall.flow.arn

  logging_configuration {
    log_destination_config {
      log_destination      = { logGroup = "/firewall/flow" }
      log_destination_type = "CloudWatchLogs"
      log_type             = "FLOW"
    }
  }
}

resource "aws_networkfirewall_firewall" "unset" { # maybe "firewall \"unset\" does not log alerts"
  name                = "unset"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/egress"
  vpc_id              = "vpc-4"

  subnet_mapping {
    subnet_id = "subnet-4"
  }
}

resource "aws_networkfirewall_logging_configuration" "unset" {
  firewall_arn = aws_networkfirewall_firewall.unset.arn

  logging_configuration {
    log_destination_config {
      log_destination      = { logGroup = "/firewall" }
      log_destination_type = "CloudWatchLogs"
      log_type             = var.log_type
    }
  }
}

# Their firewalls are declared elsewhere.
resource "aws_networkfirewall_logging_configuration" "far_flow" {
  firewall_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall/far"

  logging_configuration {
    log_destination_config {
      log_destination      = { logGroup = "/firewall" }
      log_destination_type = "CloudWatchLogs"
      log_type             = "FLOW" # want "logging configuration \"far_flow\" does not log alerts"
    }
  }
}

resource "aws_networkfirewall_logging_configuration" "far_alert" {
  firewall_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall/further"

  logging_configuration {
    log_destination_config {
      log_destination      = { logGroup = "/firewall" }
      log_destination_type = "CloudWatchLogs"
      log_type             = "ALERT"
    }
  }
}

module "firewall" {
  source = "./modules/firewall"
}

resource "aws_networkfirewall_logging_configuration" "module" {
  firewall_arn = module.firewall.arn

  logging_configuration {
    log_destination_config {
      log_destination      = { logGroup = "/firewall" }
      log_destination_type = "CloudWatchLogs"
      log_type             = "ALERT"
    }
  }
}

resource "aws_networkfirewall_firewall" "zones" {
  for_each            = toset(["a", "b"])
  name                = "zone-${each.key}"
  firewall_policy_arn = "arn:aws:network-firewall:eu-west-1:123456789012:firewall-policy/egress"
  vpc_id              = "vpc-5"

  subnet_mapping {
    subnet_id = "subnet-5${each.key}"
  }
}

resource "aws_networkfirewall_logging_configuration" "zones" {
  for_each     = aws_networkfirewall_firewall.zones
  firewall_arn = each.value.arn

  logging_configuration {
    log_destination_config {
      log_destination      = { logGroup = "/firewall/${each.key}" }
      log_destination_type = "CloudWatchLogs"
      log_type             = "ALERT"
    }
  }
}
