variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_cloudwatch_log_group" "own_key" {
  name       = "g"
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_cloudwatch_log_group" "left_out" { # want "not encrypted with a key of the account"
  name = "g"
}

resource "aws_cloudwatch_log_group" "unset_key" {
  name       = "g"
  kms_key_id = var.key # maybe "not encrypted with a key of the account"
}

resource "aws_cloudtrail_event_data_store" "own_key" {
  name       = "e"
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_cloudtrail_event_data_store" "left_out" { # want "not encrypted with a key of the account"
  name = "e"
}
