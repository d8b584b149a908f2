# An archive rule cannot go by the id of a finding.
resource "aws_accessanalyzer_archive_rule" "finding" {
  analyzer_name = "account"
  rule_name     = "finding"

  filter {
    criteria = "id" # want "archive rule \"finding\" hides findings about any resource"
    eq       = ["a1b2c3d4-5678-90ab-cdef-111122223333"]
  }
}
