variable "status" {
  type = string
}

variable "features" {
  type = map(bool)
  default = {
    LAMBDA_NETWORK_LOGS = false
    RDS_LOGIN_EVENTS    = true
  }
}

# New detectors have the feature on.
resource "aws_guardduty_detector" "main" {
  enable = true
}

resource "aws_guardduty_detector_feature" "on" {
  detector_id = aws_guardduty_detector.main.id
  name        = "LAMBDA_NETWORK_LOGS"
  status      = "ENABLED"
}

resource "aws_guardduty_detector_feature" "off" {
  detector_id = aws_guardduty_detector.main.id
  name        = "LAMBDA_NETWORK_LOGS"
  status      = "DISABLED" # want "\"off\" switches GuardDuty Lambda protection off"
}

resource "aws_guardduty_detector_feature" "other" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "DISABLED"
}

resource "aws_guardduty_detector_feature" "keyed" {
  for_each    = var.features
  detector_id = aws_guardduty_detector.main.id
  name        = each.key
  status      = each.value ? "ENABLED" : "DISABLED" # want[aws_guardduty_detector_feature.keyed["LAMBDA_NETWORK_LOGS"]] "switches GuardDuty Lambda protection off"
}

resource "aws_guardduty_detector_feature" "unset_variable" {
  detector_id = aws_guardduty_detector.main.id
  name        = "LAMBDA_NETWORK_LOGS"
  status      = var.status # maybe "switches GuardDuty Lambda protection off"
}

resource "aws_guardduty_member_detector_feature" "off" {
  detector_id = aws_guardduty_detector.main.id
  account_id  = "123456789012"
  name        = "LAMBDA_NETWORK_LOGS"
  status      = "DISABLED" # want "\"off\" switches GuardDuty Lambda protection off"
}

resource "aws_guardduty_organization_configuration_feature" "all" {
  detector_id = aws_guardduty_detector.main.id
  name        = "LAMBDA_NETWORK_LOGS"
  auto_enable = "ALL"
}

resource "aws_guardduty_organization_configuration_feature" "new" {
  detector_id = aws_guardduty_detector.main.id
  name        = "LAMBDA_NETWORK_LOGS"
  auto_enable = "NEW"
}

resource "aws_guardduty_organization_configuration_feature" "none" {
  detector_id = aws_guardduty_detector.main.id
  name        = "LAMBDA_NETWORK_LOGS"
  auto_enable = "NONE" # want "\"none\" switches GuardDuty Lambda protection off"
}
