variable "standards" {
  type = set(string)
}

resource "aws_securityhub_account" "this" { # maybe "Foundational Security Best Practices"
  enable_default_standards = false
}

resource "aws_securityhub_standards_subscription" "this" {
  for_each      = var.standards
  standards_arn = each.value
}
