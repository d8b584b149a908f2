resource "aws_sns_topic" "keyed" {
  name              = "keyed"
  kms_master_key_id = aws_kms_key.left_out.arn
}

resource "aws_sns_topic" "with_variable" {
  name              = "with-variable"
  kms_master_key_id = var.left_out # maybe "not encrypted"
}
