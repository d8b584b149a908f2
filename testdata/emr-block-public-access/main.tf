variable "block" {
  type = bool
}

variable "port" {
  type = number
}

resource "aws_emr_block_public_access_configuration" "off" {
  block_public_security_group_rules = false # want "configuration \"off\" lets the internet reach EMR clusters"
}

resource "aws_emr_block_public_access_configuration" "consoles" {
  block_public_security_group_rules = true

  permitted_public_security_group_rule_range {
    min_range = 22
    max_range = 22
  }
  permitted_public_security_group_rule_range {
    min_range = 8080 # want "configuration \"consoles\" lets the internet reach EMR clusters"
    max_range = 8090
  }
}

resource "aws_emr_block_public_access_configuration" "on" {
  block_public_security_group_rules = true
}

resource "aws_emr_block_public_access_configuration" "ssh" {
  for_each                          = toset(["eu-west-1", "us-east-1"])
  region                            = each.key
  block_public_security_group_rules = true

  permitted_public_security_group_rule_range {
    min_range = 22
    max_range = 22
  }
}

resource "aws_emr_block_public_access_configuration" "unset" {
  block_public_security_group_rules = var.block # maybe "configuration \"unset\" lets the internet reach"
}

resource "aws_emr_block_public_access_configuration" "unset_port" {
  block_public_security_group_rules = true

  permitted_public_security_group_rule_range {
    min_range = 22
    max_range = var.port # maybe "configuration \"unset_port\" lets the internet reach"
  }
}
