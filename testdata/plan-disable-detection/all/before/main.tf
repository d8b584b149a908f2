# What exists before the change; comments stand with what the plan deletes.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_cloudtrail" "gone" { # want "trail \"gone\" is deleted"
  name                          = "gone"
  s3_bucket_name                = "logs"
  is_multi_region_trail         = true
  include_global_service_events = true
}

resource "aws_cloudtrail" "stopped" {
  name                  = "stopped"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  enable_logging        = true
}

resource "aws_cloudtrail" "stopped_before" {
  name           = "stopped-before"
  s3_bucket_name = "logs"
  enable_logging = false
}

resource "aws_cloudtrail" "regional" { # covered by wide, which watches all regions
  name                          = "regional"
  s3_bucket_name                = "logs"
  include_global_service_events = false
}

resource "aws_cloudtrail" "perhaps" {
  name                  = "perhaps"
  s3_bucket_name        = "logs"
  is_organization_trail = true
  enable_logging        = true
}

resource "aws_guardduty_detector" "main" {
  enable = true
}

resource "aws_guardduty_detector_feature" "malware" {
  detector_id = aws_guardduty_detector.main.id
  name        = "EBS_MALWARE_PROTECTION"
  status      = "ENABLED"
}

resource "aws_guardduty_detector_feature" "out_of_state" { # deleting it leaves the feature on
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "ENABLED"
}

resource "aws_securityhub_account" "forgotten" {}

resource "aws_config_configuration_recorder_status" "main" {
  name       = "main"
  is_enabled = true
}

resource "aws_macie2_account" "main" {
  status = "ENABLED"
}

resource "aws_accessanalyzer_analyzer" "old_name" { # another one of its type takes over
  analyzer_name = "old"
  type          = "ACCOUNT"
}

resource "aws_accessanalyzer_analyzer" "unused" { # want "access analyzer \"unused\" is deleted"
  analyzer_name = "unused"
  type          = "ACCOUNT_UNUSED_ACCESS"
}

resource "aws_vpc" "gone" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "of_gone" { # there is nothing left to watch
  vpc_id          = aws_vpc.gone.id
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::logs"
}

resource "aws_flow_log" "rejects" { # all_traffic takes over
  vpc_id          = "vpc-0123456789abcdef0"
  traffic_type    = "REJECT"
  log_destination = "arn:aws:s3:::logs"
}

resource "aws_flow_log" "all" { # want "flow log \"all\" is deleted"
  vpc_id          = "vpc-0123456789abcdef1"
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::logs"
}
