variable "accounts" {
  type = string
}

resource "aws_ssm_document" "private" {
  name          = "private"
  document_type = "Command"
  content       = "{}"
}

resource "aws_ssm_document" "public" {
  name          = "public"
  document_type = "Command"
  content       = "{}"

  permissions = { # want "document \"public\" is shared with everybody"
    type        = "Share"
    account_ids = "All"
  }
}

resource "aws_ssm_document" "shared" {
  name          = "shared"
  document_type = "Command"
  content       = "{}"

  permissions = {
    type        = "Share"
    account_ids = "111122223333,444455556666"
  }
}

resource "aws_ssm_document" "unset_variable" {
  name          = "unset-variable"
  document_type = "Command"
  content       = "{}"

  permissions = { # maybe "shared with everybody"
    type        = "Share"
    account_ids = var.accounts
  }
}

resource "aws_ssm_service_setting" "allowed" {
  setting_id    = "/ssm/documents/console/public-sharing-permission"
  setting_value = "Enable" # want "setting \"allowed\" lets documents be shared"
}

resource "aws_ssm_service_setting" "blocked" {
  setting_id    = "arn:aws:ssm:eu-west-1:111122223333:servicesetting/ssm/documents/console/public-sharing-permission"
  setting_value = "Disable"
}

resource "aws_ssm_service_setting" "other" {
  setting_id    = "/ssm/parameter-store/high-throughput-enabled"
  setting_value = "Enable"
}
