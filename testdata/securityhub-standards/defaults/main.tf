# FSBP and version 1.2.0 of the CIS benchmark.
resource "aws_securityhub_account" "this" { # want ".*this.* checks no version of the CIS benchmark after 1.2.0"
}
