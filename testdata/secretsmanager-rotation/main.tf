variable "rotate" {
  type = bool
}

resource "aws_secretsmanager_secret" "by_reference" {
  name = "guardlint/by-reference"
}

resource "aws_secretsmanager_secret_rotation" "by_reference" {
  secret_id           = aws_secretsmanager_secret.by_reference.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret" "by_arn" {
  for_each = toset(["orders", "invoices"])
  name     = "guardlint/${each.key}"
}

resource "aws_secretsmanager_secret_rotation" "by_arn" {
  for_each            = aws_secretsmanager_secret.by_arn
  secret_id           = each.value.arn
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    schedule_expression = "rate(30 days)"
  }
}

resource "aws_secretsmanager_secret" "bare" { # want "secret \"bare\" is not rotated"
  name = "guardlint/bare"
}

resource "aws_secretsmanager_secret_version" "bare" {
  secret_id     = aws_secretsmanager_secret.bare.id
  secret_string = random_password.bare.result
}

resource "random_password" "bare" {
  length = 32
}

resource "aws_secretsmanager_secret" "perhaps" { # maybe "is not rotated"
  name = "guardlint/perhaps"
}

resource "aws_secretsmanager_secret_rotation" "perhaps" {
  count               = var.rotate ? 1 : 0
  secret_id           = aws_secretsmanager_secret.perhaps.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}
