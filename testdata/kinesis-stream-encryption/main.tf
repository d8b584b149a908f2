variable "encryption" {
  type = string
}

variable "streams" {
  type    = map(string)
  default = { orders = "KMS", clicks = "NONE" }
}

resource "aws_kinesis_stream" "encrypted" {
  name            = "encrypted"
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis"
}

resource "aws_kinesis_stream" "left_out" { # want "\"left_out\" is not encrypted"
  name        = "left-out"
  shard_count = 1
}

resource "aws_kinesis_stream" "off" {
  name            = "off"
  encryption_type = "NONE" # want "not encrypted"
}

# A key alone does not encrypt.
resource "aws_kinesis_stream" "key_only" { # want "not encrypted"
  name       = "key-only"
  kms_key_id = "alias/aws/kinesis"
}

resource "aws_kinesis_stream" "unset_variable" {
  name            = "unset"
  encryption_type = var.encryption # maybe "not encrypted"
}

resource "aws_kinesis_stream" "keyed" {
  for_each        = var.streams
  name            = each.key
  encryption_type = each.value # want[aws_kinesis_stream.keyed["clicks"]] "not encrypted"
}
