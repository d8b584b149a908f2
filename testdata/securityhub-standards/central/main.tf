resource "aws_securityhub_account" "this" {
  enable_default_standards = false
}

resource "aws_securityhub_configuration_policy" "all" {
  name = "all"

  configuration_policy {
    service_enabled = true
    enabled_standard_arns = [
      "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0",
      "arn:aws:securityhub:eu-west-1::standards/cis-aws-foundations-benchmark/v/3.0.0",
    ]

    security_controls_configuration {
      disabled_control_identifiers = []
    }
  }
}
