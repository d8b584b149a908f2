variable "mode" {
  type = string
}

resource "aws_securityhub_finding_aggregator" "all" {
  linking_mode = "ALL_REGIONS"
}

resource "aws_securityhub_finding_aggregator" "all_but_one" {
  linking_mode      = "ALL_REGIONS_EXCEPT_SPECIFIED"
  specified_regions = ["me-south-1"]
}

resource "aws_securityhub_finding_aggregator" "two" {
  linking_mode      = "SPECIFIED_REGIONS" # want "aggregator .*two.* leaves out the regions that it does not name"
  specified_regions = ["eu-west-1", "us-east-1"]
}

resource "aws_securityhub_finding_aggregator" "unset" {
  linking_mode = var.mode # maybe "leaves out the regions"
}
