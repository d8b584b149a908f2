variable "managed" {
  type = bool
}

variable "key" {
  type = string
}

resource "aws_kms_key" "queues" {
  enable_key_rotation = true
}

# New queues get SSE-SQS without being asked.
resource "aws_sqs_queue" "left_out" {
  name = "a"
}

resource "aws_sqs_queue" "on" {
  name                    = "b"
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue" "off" {
  name                    = "c"
  sqs_managed_sse_enabled = false # want "\"off\" is not encrypted"
}

resource "aws_sqs_queue" "off_with_empty_key" {
  name                    = "d"
  sqs_managed_sse_enabled = false # want "not encrypted"
  kms_master_key_id       = ""
}

resource "aws_sqs_queue" "own_key" {
  name                    = "e"
  sqs_managed_sse_enabled = false
  kms_master_key_id       = aws_kms_key.queues.key_id
}

resource "aws_sqs_queue" "managed_key" {
  name              = "f"
  kms_master_key_id = "alias/aws/sqs"
}

resource "aws_sqs_queue" "unset_switch" {
  name                    = "g"
  sqs_managed_sse_enabled = var.managed # maybe "not encrypted"
}

resource "aws_sqs_queue" "unset_key" {
  name                    = "h"
  sqs_managed_sse_enabled = false
  kms_master_key_id       = var.key # maybe "not encrypted"
}
