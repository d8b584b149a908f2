resource "aws_iam_role" "least" {
  assume_role_policy = "assume_role_policy"
}

resource "aws_iam_role" "some" {
  assume_role_policy = "assume_role_policy"
  description        = "description"
  name               = "name"
  tags               = { a = "tags" }
  inline_policy {
    name = "name"
  }
  inline_policy {
    policy = "policy"
  }
}

resource "aws_iam_policy" "least" {
  policy = "policy"
}

resource "aws_iam_policy" "some" {
  policy   = "policy"
  tags_all = { a = "tags_all" }
}

resource "aws_iam_user" "least" {
  name = "name"
}

resource "aws_iam_user" "some" {
  name = "name"
}

resource "aws_iam_group" "least" {
  name = "name"
}

resource "aws_iam_group" "some" {
  name = "name"
}

resource "aws_iam_instance_profile" "least" {
}

resource "aws_iam_instance_profile" "some" {
  tags_all = { a = "tags_all" }
}

resource "aws_iam_account_password_policy" "least" {
}

resource "aws_iam_account_password_policy" "some" {
  hard_expiry                  = true
  require_lowercase_characters = true
  require_numbers              = true
}

resource "aws_iam_openid_connect_provider" "least" {
  client_id_list = ["client_id_list", "client_id_list-1"]
  url            = "url"
}

resource "aws_iam_openid_connect_provider" "some" {
  client_id_list = ["client_id_list", "client_id_list-1"]
  url            = "url"
}

resource "aws_kms_key" "least" {
}

resource "aws_kms_key" "some" {
  bypass_policy_lockout_safety_check = true
  custom_key_store_id                = "custom_key_store_id"
  deletion_window_in_days            = 3
  enable_key_rotation                = true
  is_enabled                         = true
  key_usage                          = "key_usage"
  policy                             = "policy"
  rotation_period_in_days            = 3
  tags                               = { a = "tags" }
  tags_all                           = { a = "tags_all" }
}

resource "aws_kms_alias" "least" {
  target_key_id = "target_key_id"
}

resource "aws_kms_alias" "some" {
  target_key_id = "target_key_id"
}

resource "aws_secretsmanager_secret" "least" {
}

resource "aws_secretsmanager_secret" "some" {
  kms_key_id  = "kms_key_id"
  name        = "name"
  name_prefix = "name_prefix"
  policy      = "policy"
  tags_all    = { a = "tags_all" }
  replica {
    region = "region"
  }
  replica {
    region = "region"
  }
}

resource "aws_ssm_parameter" "least" {
  name = "name"
  type = "type"
}

resource "aws_ssm_parameter" "some" {
  allowed_pattern = "allowed_pattern"
  description     = "description"
  name            = "name"
  overwrite       = true
  type            = "type"
}

resource "aws_acm_certificate" "least" {
}

resource "aws_acm_certificate" "some" {
  certificate_body = "certificate_body"
  options {
    export = "export"
  }
}

resource "aws_wafv2_web_acl_association" "least" {
  resource_arn = "resource_arn"
  web_acl_arn  = "web_acl_arn"
}

resource "aws_wafv2_web_acl_association" "some" {
  resource_arn = "resource_arn"
  web_acl_arn  = "web_acl_arn"
}

resource "aws_wafv2_ip_set" "least" {
  ip_address_version = "ip_address_version"
  scope              = "scope"
}

resource "aws_wafv2_ip_set" "some" {
  description        = "description"
  ip_address_version = "ip_address_version"
  scope              = "scope"
  tags               = { a = "tags" }
}

resource "aws_guardduty_detector" "least" {
}

resource "aws_guardduty_detector" "some" {
}

resource "aws_securityhub_account" "least" {
}

resource "aws_securityhub_account" "some" {
  auto_enable_controls      = true
  control_finding_generator = "control_finding_generator"
}

resource "aws_inspector2_enabler" "least" {
  account_ids    = ["account_ids", "account_ids-1"]
  resource_types = ["resource_types", "resource_types-1"]
}

resource "aws_inspector2_enabler" "some" {
  account_ids    = ["account_ids", "account_ids-1"]
  resource_types = ["resource_types", "resource_types-1"]
}

resource "aws_macie2_account" "least" {
}

resource "aws_macie2_account" "some" {
  status = "status"
}

resource "aws_accessanalyzer_analyzer" "least" {
  analyzer_name = "analyzer_name"
}

resource "aws_accessanalyzer_analyzer" "some" {
  analyzer_name = "analyzer_name"
  tags          = { a = "tags" }
}

resource "aws_cognito_user_pool" "least" {
  name = "name"
}

resource "aws_cognito_user_pool" "some" {
  alias_attributes         = ["alias_attributes", "alias_attributes-1"]
  mfa_configuration        = "mfa_configuration"
  name                     = "name"
  sms_verification_message = "sms_verification_message"
  tags                     = { a = "tags" }
  user_pool_tier           = "user_pool_tier"
  username_attributes      = ["username_attributes", "username_attributes-1"]
  account_recovery_setting {
    recovery_mechanism {
      name     = "name"
      priority = 3
    }
    recovery_mechanism {
      name     = "name"
      priority = 3
    }
  }
  device_configuration {
    device_only_remembered_on_user_prompt = true
  }
  email_mfa_configuration {
  }
  sign_in_policy {
  }
  sms_configuration {
    external_id    = "external_id"
    sns_caller_arn = "sns_caller_arn"
    sns_region     = "sns_region"
  }
  verification_message_template {
    email_subject_by_link = "email_subject_by_link"
  }
  web_authn_configuration {
    user_verification = "user_verification"
  }
}

resource "aws_cognito_identity_pool" "least" {
  identity_pool_name = "identity_pool_name"
}

resource "aws_cognito_identity_pool" "some" {
  identity_pool_name = "identity_pool_name"
  saml_provider_arns = ["saml_provider_arns", "saml_provider_arns-1"]
  cognito_identity_providers {
    client_id               = "client_id"
    provider_name           = "provider_name"
    server_side_token_check = true
  }
  cognito_identity_providers {
    client_id = "client_id"
  }
}

resource "aws_shield_protection" "least" {
  name         = "name"
  resource_arn = "resource_arn"
}

resource "aws_shield_protection" "some" {
  name         = "name"
  resource_arn = "resource_arn"
}

resource "aws_config_config_rule" "least" {
  name = "name"
  source {
    owner = "owner"
  }
}

resource "aws_config_config_rule" "some" {
  description      = "description"
  input_parameters = "input_parameters"
  name             = "name"
  tags             = { a = "tags" }
  evaluation_mode {
  }
  source {
    owner = "owner"
  }
}

resource "aws_config_configuration_recorder" "least" {
  role_arn = "role_arn"
}

resource "aws_config_configuration_recorder" "some" {
  role_arn = "role_arn"
  recording_mode {
    recording_mode_override {
      recording_frequency = "recording_frequency"
      resource_types      = ["resource_types", "resource_types-1"]
    }
  }
}

resource "aws_cloudtrail" "least" {
  name           = "name"
  s3_bucket_name = "s3_bucket_name"
}

resource "aws_cloudtrail" "some" {
  cloud_watch_logs_role_arn     = "cloud_watch_logs_role_arn"
  include_global_service_events = true
  is_organization_trail         = true
  kms_key_id                    = "kms_key_id"
  name                          = "name"
  s3_bucket_name                = "s3_bucket_name"
}
