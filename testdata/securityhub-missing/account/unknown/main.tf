# may lack "does not use Security Hub"
variable "enabled" {
  type = bool
}

resource "aws_securityhub_account" "this" {
  count = var.enabled ? 1 : 0
}
