variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_ecr_repository" "own_key" {
  name = "r"

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.own.arn
  }
}

resource "aws_ecr_repository" "left_out" { # want "not encrypted with a key of the account"
  name = "r"
}

resource "aws_ecr_repository" "managed" {
  name = "r"

  encryption_configuration { # want "not encrypted with a key of the account"
    encryption_type = "KMS"
  }
}

resource "aws_ecr_repository" "unset_key" {
  name = "r"

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = var.key # maybe "not encrypted with a key of the account"
  }
}

# Nothing is said of sessions.
resource "aws_ecs_cluster" "bare" {
  name = "c"
}

resource "aws_ecs_cluster" "no_logs" {
  name = "c"

  configuration {
    execute_command_configuration {
      logging = "NONE"
    }
  }
}

resource "aws_ecs_cluster" "own_key" {
  name = "c"

  configuration {
    execute_command_configuration {
      kms_key_id = aws_kms_key.own.arn
      logging    = "OVERRIDE"

      log_configuration {
        cloud_watch_encryption_enabled = true
        cloud_watch_log_group_name     = "sessions"
      }
    }
  }
}

resource "aws_ecs_cluster" "without_key" {
  name = "c"

  configuration {
    execute_command_configuration { # want "not encrypted with a key of the account"
      logging = "DEFAULT"
    }
  }
}

resource "aws_ecs_cluster" "plain_bucket" {
  name = "c"

  configuration {
    execute_command_configuration {
      kms_key_id = aws_kms_key.own.arn
      logging    = "OVERRIDE"

      log_configuration { # want "not encrypted with a key of the account"
        s3_bucket_name = "sessions"
      }
    }
  }
}

resource "aws_lambda_function" "without_variables" {
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"
}

resource "aws_lambda_function" "own_key" {
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"
  kms_key_arn   = aws_kms_key.own.arn

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
