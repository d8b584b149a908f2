variable "status" {
  type = string
}

variable "features" {
  type = map(bool)
  default = {
    RDS_LOGIN_EVENTS = false
    S3_DATA_EVENTS   = true
  }
}

# New detectors have the feature on.
resource "aws_guardduty_detector" "main" {
  enable = true
}

resource "aws_guardduty_detector_feature" "on" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "ENABLED"
}

resource "aws_guardduty_detector_feature" "off" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "DISABLED" # want "\"off\" switches GuardDuty RDS protection off"
}

resource "aws_guardduty_detector_feature" "other" {
  detector_id = aws_guardduty_detector.main.id
  name        = "S3_DATA_EVENTS"
  status      = "DISABLED"
}

resource "aws_guardduty_detector_feature" "keyed" {
  for_each    = var.features
  detector_id = aws_guardduty_detector.main.id
  name        = each.key
  status      = each.value ? "ENABLED" : "DISABLED" # want[aws_guardduty_detector_feature.keyed["RDS_LOGIN_EVENTS"]] "switches GuardDuty RDS protection off"
}

resource "aws_guardduty_detector_feature" "unset_variable" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  status      = var.status # maybe "switches GuardDuty RDS protection off"
}

resource "aws_guardduty_member_detector_feature" "off" {
  detector_id = aws_guardduty_detector.main.id
  account_id  = "123456789012"
  name        = "RDS_LOGIN_EVENTS"
  status      = "DISABLED" # want "\"off\" switches GuardDuty RDS protection off"
}

resource "aws_guardduty_organization_configuration_feature" "all" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  auto_enable = "ALL"
}

resource "aws_guardduty_organization_configuration_feature" "new" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  auto_enable = "NEW"
}

resource "aws_guardduty_organization_configuration_feature" "none" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RDS_LOGIN_EVENTS"
  auto_enable = "NONE" # want "\"none\" switches GuardDuty RDS protection off"
}
