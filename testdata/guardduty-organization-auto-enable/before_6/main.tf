# The argument before version 6 of the provider switched accounts on as they joined.
resource "aws_guardduty_organization_configuration" "joining" { # want "configuration \"joining\" does not switch GuardDuty on in all accounts"
  detector_id = "00b00fd5aecc0ab60a708659477e9617"
  auto_enable = true
}

resource "aws_guardduty_organization_configuration" "nobody" { # want "configuration \"nobody\" does not switch"
  detector_id = "00b00fd5aecc0ab60a708659477e9617"
  auto_enable = false
}
