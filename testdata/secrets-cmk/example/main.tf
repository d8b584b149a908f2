resource "aws_secretsmanager_secret" "own_key" {
  name       = "signing"
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_secretsmanager_secret" "left_out" { # want "not encrypted with a key of the account"
  name = "signing"
}
