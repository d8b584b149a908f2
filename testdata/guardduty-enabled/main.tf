variable "enable" {
  type = bool
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_guardduty_detector" "left_out" {
  finding_publishing_frequency = "FIFTEEN_MINUTES"
}

resource "aws_guardduty_detector" "on" {
  region = "eu-west-2"
  enable = true
}

resource "aws_guardduty_detector" "off" {
  region = "eu-west-3"
  enable = false # want "\"off\" is suspended"
}

resource "aws_guardduty_detector" "unset_variable" {
  region = "eu-north-1"
  enable = var.enable # maybe "is suspended"
}

resource "aws_guardduty_detector" "keyed" {
  for_each = { "us-east-1" = true, "us-west-2" = false }
  region   = each.key
  enable   = each.value # want[aws_guardduty_detector.keyed["us-west-2"]] "is suspended"
}
