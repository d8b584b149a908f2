resource "aws_secretsmanager_secret" "by_name" {
  name = "guardlint/by-name"
}

resource "aws_secretsmanager_secret_rotation" "by_name" {
  secret_id           = "guardlint/by-name"
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

# The spelling before version 5 of the provider.
resource "aws_secretsmanager_secret" "inline" {
  name                = "guardlint/inline"
  rotation_lambda_arn = aws_lambda_function.left_out.arn

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret" "another" { # want "is not rotated"
  name = "guardlint/another"
}
