resource "aws_db_instance" "keyed" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  storage_encrypted = true
  kms_key_id        = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_db_instance" "left_out" { # want "not encrypted with a key of the account"
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  storage_encrypted = true
}
