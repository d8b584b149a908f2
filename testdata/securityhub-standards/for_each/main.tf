data "aws_region" "current" {}

resource "aws_securityhub_account" "this" {
  enable_default_standards = false
}

resource "aws_securityhub_standards_subscription" "this" {
  for_each      = toset(["aws-foundational-security-best-practices/v/1.0.0", "cis-aws-foundations-benchmark/v/5.0.0"])
  standards_arn = "arn:aws:securityhub:${data.aws_region.current.region}::standards/${each.key}"
}
