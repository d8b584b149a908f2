variable "members" {
  type = string
}

resource "aws_guardduty_detector" "main" {}

resource "aws_guardduty_organization_configuration" "none" {
  detector_id                      = aws_guardduty_detector.main.id
  auto_enable_organization_members = "NONE" # want "configuration \"none\" does not switch GuardDuty on in all accounts"
}

resource "aws_guardduty_organization_configuration" "new" {
  for_each                         = toset(["eu-west-1", "eu-central-1"])
  region                           = each.key
  detector_id                      = aws_guardduty_detector.main.id
  auto_enable_organization_members = "NEW" # want "configuration \"new\" does not switch GuardDuty on in all accounts"
}

resource "aws_guardduty_organization_configuration" "all" {
  detector_id                      = aws_guardduty_detector.main.id
  auto_enable_organization_members = "ALL"
}

resource "aws_guardduty_organization_configuration" "unset" {
  detector_id                      = aws_guardduty_detector.main.id
  auto_enable_organization_members = var.members # maybe "configuration \"unset\" does not switch"
}
