# lacks "nobody hears of what GuardDuty and Security Hub find"
resource "aws_guardduty_detector" "this" {
  enable = true
}
