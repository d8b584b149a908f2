resource "aws_sqs_queue" "own_key" {
  name              = "orders"
  kms_master_key_id = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_sqs_queue" "left_out" { # want "not encrypted with a key of the account"
  name = "orders"
}
