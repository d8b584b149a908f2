variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_secretsmanager_secret" "own_key" {
  name       = "s"
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_secretsmanager_secret" "left_out" { # want "not encrypted with a key of the account"
  name = "s"
}

resource "aws_secretsmanager_secret" "managed" {
  name       = "s"
  kms_key_id = "alias/aws/secretsmanager" # want "not encrypted with a key of the account"
}

resource "aws_secretsmanager_secret" "unset_key" {
  name       = "s"
  kms_key_id = var.key # maybe "not encrypted with a key of the account"
}

resource "aws_secretsmanager_secret" "replicated" {
  name       = "replicated"
  kms_key_id = aws_kms_key.own.arn

  replica {
    region     = "eu-central-1"
    kms_key_id = "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555"
  }
}

resource "aws_secretsmanager_secret" "replica_without" {
  name       = "replica-without"
  kms_key_id = aws_kms_key.own.arn

  replica { # want "not encrypted with a key of the account"
    region = "eu-central-1"
  }
}

resource "aws_ssm_parameter" "own_key" {
  name   = "p"
  type   = "SecureString"
  value  = "x"
  key_id = aws_kms_key.own.arn
}

resource "aws_ssm_parameter" "left_out" { # want "not encrypted with a key of the account"
  name  = "p"
  type  = "SecureString"
  value = "x"
}

resource "aws_ssm_parameter" "managed" {
  name   = "p"
  type   = "SecureString"
  value  = "x"
  key_id = "alias/aws/ssm" # want "not encrypted with a key of the account"
}

# What is not encrypted is no concern of this rule.
resource "aws_ssm_parameter" "plain" {
  name  = "plain"
  type  = "String"
  value = "x"
}

data "aws_kms_alias" "ssm" {
  name = "alias/aws/ssm"
}

resource "aws_ssm_parameter" "looked_up" {
  name   = "p"
  type   = "SecureString"
  value  = "x"
  key_id = data.aws_kms_alias.ssm.target_key_id # want "not encrypted with a key of the account"
}
