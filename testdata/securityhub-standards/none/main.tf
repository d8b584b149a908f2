resource "aws_securityhub_account" "this" { # want ".*this.* does not check the Foundational Security Best Practices"
  enable_default_standards = false
}
