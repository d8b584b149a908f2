resource "aws_lambda_function" "own_key" {
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"
  kms_key_arn   = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"

  environment {
    variables = { STAGE = "test" }
  }
}

resource "aws_lambda_function" "left_out" { # want "not encrypted with a key of the account"
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = { STAGE = "test" }
  }
}
