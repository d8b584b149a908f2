# lacks "no analyzer for access that is not used for 90 days"
resource "aws_accessanalyzer_analyzer" "unused" {
  analyzer_name = "unused"
}
