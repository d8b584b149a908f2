variable "days" {
  type = number
}

resource "aws_backup_vault" "this" {
  name = "backups"
}

# Hours are enough for the copies of each hour when those of each day are kept.
resource "aws_backup_plan" "kept" {
  name = "kept"

  rule {
    rule_name         = "hourly"
    target_vault_name = aws_backup_vault.this.name
    schedule          = "cron(0 * * * ? *)"

    lifecycle {
      delete_after = 2
    }
  }

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this.name
    schedule          = "cron(0 5 * * ? *)"

    lifecycle {
      delete_after = 35
    }
  }
}

resource "aws_backup_plan" "for_ever" {
  name = "for-ever"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this.name
  }
}

resource "aws_backup_plan" "short" {
  name = "short"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this.name

    lifecycle {
      delete_after = 3 # want "what backup plan \"short\" makes is kept for less than 7 days"
    }
  }
}

resource "aws_backup_plan" "unset_days" {
  name = "unset-days"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this.name

    lifecycle {
      delete_after = var.days # maybe "is kept for less than 7 days"
    }
  }
}

resource "aws_dlm_lifecycle_policy" "fortnight" {
  description        = "fortnight"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "daily" }

    schedule {
      name = "daily"

      create_rule {
        interval = 24
      }

      retain_rule {
        count = 14
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "half_daily" {
  description        = "half daily"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "half-daily" }

    schedule {
      name = "half-daily"

      create_rule {
        interval = 12
      }

      retain_rule {
        count = 7 # want "what snapshot lifecycle policy \"half_daily\" makes is kept for less than 7 days"
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "weeks" {
  description        = "weeks"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "weekly" }

    schedule {
      name = "weekly"

      create_rule {
        cron_expression = "cron(0 5 ? * SUN *)"
      }

      retain_rule {
        interval      = 4
        interval_unit = "WEEKS"
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "cron" {
  description        = "cron"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "cron" }

    schedule {
      name = "cron"

      create_rule {
        cron_expression = "cron(0 5 ? * SUN *)"
      }

      retain_rule {
        count = 4 # maybe "is kept for less than 7 days"
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "off" {
  description        = "off"
  execution_role_arn = "arn:aws:iam::111122223333:role/dlm"
  state              = "DISABLED" # want "snapshot lifecycle policy \"off\" is switched off"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = { backup = "off" }

    schedule {
      name = "daily"

      create_rule {
        interval = 24
      }

      retain_rule {
        count = 14
      }
    }
  }
}
