variable "key" {
  type = string
}

resource "aws_kms_key" "topics" {
  enable_key_rotation = true
}

resource "aws_sns_topic" "plain" { # want "\"plain\" is not encrypted"
  name = "plain"
}

resource "aws_sns_topic" "empty" {
  name              = "empty"
  kms_master_key_id = "" # want "not encrypted"
}

resource "aws_sns_topic" "null" {
  name              = "null"
  kms_master_key_id = null # want "not encrypted"
}

resource "aws_sns_topic" "managed_key" {
  name              = "managed"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sns_topic" "own_key" {
  name              = "own"
  kms_master_key_id = aws_kms_key.topics.arn
}

resource "aws_sns_topic" "unset_variable" {
  name              = "unset"
  kms_master_key_id = var.key # maybe "not encrypted"
}
