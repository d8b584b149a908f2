variable "auto_enable" {
  type = bool
}

variable "configuration_type" {
  type = string
}

resource "aws_securityhub_organization_configuration" "off" {
  auto_enable = false # want "configuration \"off\" does not switch Security Hub on in new accounts"
}

resource "aws_securityhub_organization_configuration" "local" {
  auto_enable = false # want "configuration \"local\" does not switch Security Hub on in new accounts"

  organization_configuration {
    configuration_type = "LOCAL"
  }
}

resource "aws_securityhub_organization_configuration" "on" {
  auto_enable = true
}

# Configuration policies decide, and auto_enable must be false.
resource "aws_securityhub_organization_configuration" "central" {
  auto_enable           = false
  auto_enable_standards = "NONE"

  organization_configuration {
    configuration_type = "CENTRAL"
  }
}

resource "aws_securityhub_organization_configuration" "unset" {
  auto_enable = var.auto_enable # maybe "configuration \"unset\" does not switch"
}

resource "aws_securityhub_organization_configuration" "unset_type" {
  auto_enable = false

  organization_configuration {
    configuration_type = var.configuration_type # maybe "configuration \"unset_type\" does not switch"
  }
}
