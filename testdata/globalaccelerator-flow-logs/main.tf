variable "logs" {
  type = bool
}

resource "aws_globalaccelerator_accelerator" "left_out" { # want "accelerator \"left_out\" keeps no flow logs"
  name = "left-out"
}

resource "aws_globalaccelerator_accelerator" "off" {
  name = "off"

  attributes {
    flow_logs_enabled = false # want "accelerator \"off\" keeps no flow logs"
  }
}

resource "aws_globalaccelerator_accelerator" "on" {
  name = "on"

  attributes {
    flow_logs_enabled   = true
    flow_logs_s3_bucket = "guardlint-flow-logs"
    flow_logs_s3_prefix = "accelerator/"
  }
}

resource "aws_globalaccelerator_accelerator" "unset_variable" {
  name = "unset-variable"

  attributes {
    flow_logs_enabled   = var.logs # maybe "keeps no flow logs"
    flow_logs_s3_bucket = "guardlint-flow-logs"
    flow_logs_s3_prefix = "accelerator/"
  }
}
