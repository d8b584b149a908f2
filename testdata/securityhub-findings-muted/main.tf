variable "reason" {
  type = string
}

variable "accounts" {
  type = list(string)
}

resource "aws_securityhub_standards_control" "unstated" {
  standards_control_arn = "arn:aws:securityhub:eu-west-1:123456789012:control/aws-foundational-security-best-practices/v/1.0.0/S3.9"
  control_status        = "DISABLED" # want "\"unstated\" disables a control without a reason"
}

resource "aws_securityhub_standards_control" "vital" {
  standards_control_arn = "arn:aws:securityhub:eu-west-1:123456789012:control/aws-foundational-security-best-practices/v/1.0.0/IAM.4" # want "\"vital\" disables a control of critical weight"
  control_status        = "DISABLED"
  disabled_reason       = "it is in the way"
}

resource "aws_securityhub_standards_control" "stated" {
  standards_control_arn = "arn:aws:securityhub:eu-west-1:123456789012:control/aws-foundational-security-best-practices/v/1.0.0/S3.9"
  control_status        = "DISABLED"
  disabled_reason       = "access logs are replaced by CloudTrail data events"
}

resource "aws_securityhub_standards_control" "enabled" {
  standards_control_arn = "arn:aws:securityhub:eu-west-1:123456789012:control/aws-foundational-security-best-practices/v/1.0.0/IAM.4"
  control_status        = "ENABLED"
}

resource "aws_securityhub_standards_control_association" "unstated" {
  for_each            = toset(["EC2.10", "S3.9"])
  standards_arn       = "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"
  security_control_id = each.key
  association_status  = "DISABLED" # want "\"unstated\" disables a control without a reason"
}

resource "aws_securityhub_standards_control_association" "stated" {
  standards_arn       = "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"
  security_control_id = "EC2.10"
  association_status  = "DISABLED"
  updated_reason      = "there is no VPC in this account"
}

resource "aws_securityhub_standards_control_association" "unset_reason" {
  standards_arn       = "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"
  security_control_id = "EC2.10"
  association_status  = "DISABLED"
  updated_reason      = var.reason # maybe "\"unset_reason\" disables a control without a reason"
}

resource "aws_securityhub_configuration_policy" "vital" {
  name = "vital"

  configuration_policy {
    service_enabled       = true
    enabled_standard_arns = ["arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"]

    security_controls_configuration {
      disabled_control_identifiers = ["S3.9", "CloudTrail.1"] # want "policy \"vital\" disables a control of critical weight"
    }
  }
}

resource "aws_securityhub_configuration_policy" "plain" {
  name = "plain"

  configuration_policy {
    service_enabled       = true
    enabled_standard_arns = ["arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0"]

    security_controls_configuration {
      disabled_control_identifiers = ["S3.9"]
    }
  }
}

resource "aws_securityhub_automation_rule" "low" {
  rule_name   = "low"
  rule_order  = 1
  description = "closes what is of low severity"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "SUPPRESSED" # want "rule \"low\" closes findings whatever control, resource or account they are about"
      }
    }
  }

  criteria {
    severity_label {
      comparison = "EQUALS"
      value      = "LOW"
    }
  }
}

# All accounts but one are no limit.
resource "aws_securityhub_automation_rule" "elsewhere" {
  rule_name   = "elsewhere"
  rule_order  = 2
  description = "closes what is not in production"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "RESOLVED" # want "rule \"elsewhere\" closes findings"
      }
    }
  }

  criteria {
    aws_account_id {
      comparison = "NOT_EQUALS"
      value      = "123456789012"
    }
  }
}

resource "aws_securityhub_automation_rule" "sandbox" {
  rule_name   = "sandbox"
  rule_order  = 3
  description = "closes one control for one account"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "SUPPRESSED"
      }
    }
  }

  criteria {
    compliance_security_control_id {
      comparison = "EQUALS"
      value      = "S3.9"
    }
    aws_account_id {
      comparison = "EQUALS"
      value      = "123456789012"
    }
  }
}

resource "aws_securityhub_automation_rule" "raises" {
  rule_name   = "raises"
  rule_order  = 4
  description = "raises what is critical"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "NOTIFIED"
      }
    }
  }

  criteria {
    severity_label {
      comparison = "EQUALS"
      value      = "CRITICAL"
    }
  }
}

resource "aws_securityhub_automation_rule" "idle" {
  rule_name   = "idle"
  rule_order  = 5
  rule_status = "DISABLED"
  description = "is not used"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "SUPPRESSED"
      }
    }
  }

  criteria {
    severity_label {
      comparison = "EQUALS"
      value      = "LOW"
    }
  }
}

resource "aws_securityhub_automation_rule" "unset_accounts" { # maybe "rule \"unset_accounts\" closes findings"
  rule_name   = "unset-accounts"
  rule_order  = 6
  description = "closes what is in some accounts"

  actions {
    type = "FINDING_FIELDS_UPDATE"

    finding_fields_update {
      workflow {
        status = "SUPPRESSED"
      }
    }
  }

  criteria {
    dynamic "aws_account_id" {
      for_each = var.accounts
      content {
        comparison = "EQUALS"
        value      = aws_account_id.value
      }
    }
  }
}
