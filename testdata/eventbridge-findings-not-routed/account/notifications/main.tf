resource "aws_guardduty_detector" "this" {
  enable = true
}

resource "aws_notifications_event_rule" "findings" {
  event_type                     = "GuardDuty Finding"
  source                         = "aws.guardduty"
  notification_configuration_arn = "arn:aws:notifications::111122223333:configuration/a01jes88qxwkbj05xv9c967pgm1"
  regions                        = ["eu-west-1"]
}
