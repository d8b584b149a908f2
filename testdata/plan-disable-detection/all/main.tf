provider "aws" {
  region = "eu-west-1"
}

removed {
  from = aws_securityhub_account.forgotten
  lifecycle {
    destroy = false
  }
}

resource "terraform_data" "later" {
  input = "x"
}

resource "aws_cloudtrail" "stopped" {
  name                  = "stopped"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  enable_logging        = false # want "trail \"stopped\" is switched off"
}

resource "aws_cloudtrail" "stopped_before" {
  name           = "stopped-before"
  s3_bucket_name = "other-logs"
  enable_logging = false
}

resource "aws_cloudtrail" "wide" {
  name                          = "wide"
  s3_bucket_name                = "logs"
  is_multi_region_trail         = true
  include_global_service_events = false
}

resource "aws_cloudtrail" "perhaps" {
  name                  = "perhaps"
  s3_bucket_name        = "logs"
  is_organization_trail = true
  enable_logging        = terraform_data.later.id == "x" # maybe "trail \"perhaps\""
}

resource "aws_guardduty_detector" "main" {
  enable = false # want "GuardDuty detector \"main\" is switched off"
}

resource "aws_guardduty_detector_feature" "malware" {
  detector_id = aws_guardduty_detector.main.id
  name        = "EBS_MALWARE_PROTECTION"
  status      = "DISABLED" # want "GuardDuty feature \"malware\" is switched off"
}

resource "aws_config_configuration_recorder_status" "main" {
  name       = "main"
  is_enabled = false # want "configuration recorder \"main\" is switched off"
}

resource "aws_macie2_account" "main" {
  status = "PAUSED" # want "Macie session \"main\" is switched off"
}

resource "aws_accessanalyzer_analyzer" "new_name" {
  analyzer_name = "new"
  type          = "ACCOUNT"
}

resource "aws_flow_log" "all_traffic" {
  vpc_id          = "vpc-0123456789abcdef0"
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::logs"
}
