variable "rule" {
  type = string
}

variable "topic" {
  type = string
}

resource "aws_cloudwatch_event_target" "this" {
  rule = var.rule
  arn  = var.topic
}
