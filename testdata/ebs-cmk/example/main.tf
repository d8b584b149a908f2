resource "aws_ebs_volume" "own_key" {
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
  kms_key_id        = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_ebs_volume" "left_out" { # want "not encrypted with a key of the account"
  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = true
}
