variable "password" {
  type      = string
  sensitive = true
}

variable "settings" {
  type = map(string)
}

variable "initial" {
  type    = string
  default = "initial"
}

resource "aws_lambda_function" "password" {
  function_name = "password"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = { # want "function \"password\" holds a credential in its environment"
      TABLE       = "orders"
      DB_PASSWORD = "initial"
    }
  }
}

resource "aws_lambda_function" "references" {
  function_name = "references"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = {
      DB_PASSWORD_ARN = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3"
      DB_SECRET       = aws_secretsmanager_secret.db.arn
      API_TOKEN       = "/shop/api/token"
      TOKEN_URL       = "https://example.com/token"
      USE_SECRET      = "true"
      PASSWORD        = ""
      TABLE           = aws_dynamodb_table.orders.name
    }
  }
}

resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_lambda_function" "no_environment" {
  function_name = "none"
  role          = "arn:aws:iam::111122223333:role/f"
}

resource "aws_lambda_function" "access_key" {
  function_name = "access-key"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = { # want "holds a credential"
      KEY = "AKIAIOSFODNN7EXAMPLE"
    }
  }
}

resource "aws_lambda_function" "default_of_variable" {
  function_name = "default-of-variable"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = { # want "holds a credential"
      clientSecret = var.initial
    }
  }
}

resource "random_password" "db" {
  length = 32
}

resource "aws_lambda_function" "generated" {
  function_name = "generated"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = { # want "holds a credential"
      DATABASE = "postgres://shop:${random_password.db.result}@db/shop"
    }
  }
}

resource "aws_lambda_function" "unset_variable" {
  function_name = "unset-variable"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = { # maybe "holds a credential"
      DB_PASSWORD = var.password
    }
  }
}

resource "aws_lambda_function" "unset_settings" {
  function_name = "unset-settings"
  role          = "arn:aws:iam::111122223333:role/f"

  environment {
    variables = var.settings # maybe "holds a credential"
  }
}
