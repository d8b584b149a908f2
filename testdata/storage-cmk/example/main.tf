resource "aws_backup_vault" "own_key" {
  name        = "daily"
  kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_backup_vault" "left_out" { # want "not encrypted with a key of the account"
  name = "daily"
}
