variable "flow_logs" {
  type = bool
}

resource "aws_vpc" "main" { # want[module.silent] "has no flow log"
  cidr_block = "10.7.0.0/16"
}

resource "aws_flow_log" "main" {
  count                = var.flow_logs ? 1 : 0
  vpc_id               = aws_vpc.main.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::guardlint-flow-logs"
}
