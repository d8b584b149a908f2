variable "secret" {
  type = string
}

variable "keys" {
  type = map(string)
  default = {
    user  = "app"
    token = "0123456789abcdef0123456789abcdef"
  }
}

resource "random_password" "app" {
  length = 32
}

resource "aws_secretsmanager_secret_version" "text" {
  secret_id     = "text"
  secret_string = "hunter2hunter2" # want "credential of aws_secretsmanager_secret_version.text is written"
}

resource "aws_secretsmanager_secret_version" "object" {
  secret_id = "object"
  secret_string = jsonencode({ # want "credential of aws_secretsmanager_secret_version.object is written"
    username = "app"
    password = "hunter2hunter2"
    host     = aws_db_instance.app.address
  })
}

resource "aws_secretsmanager_secret_version" "from_variable" {
  secret_id     = "from_variable"
  secret_string = jsonencode(var.keys) # want "credential"
}

resource "aws_secretsmanager_secret_version" "random" {
  secret_id = "random"
  secret_string = jsonencode({
    username = "app"
    password = random_password.app.result
  })
}

resource "aws_secretsmanager_secret_version" "settings" {
  secret_id     = "settings"
  secret_string = jsonencode({ host = "db.internal", port = 5432 })
}

resource "aws_secretsmanager_secret_version" "given" {
  secret_id     = "given"
  secret_string = var.secret # maybe "credential"
}

# The secret itself is entered by hand.
resource "aws_secretsmanager_secret_version" "stand_in" {
  secret_id     = "stand_in"
  secret_string = "to be entered"

  lifecycle {
    ignore_changes = [secret_string]
  }
}

resource "aws_secretsmanager_secret_version" "write_only" {
  secret_id                = "write_only"
  secret_string_wo         = "hunter2hunter2" # want "credential"
  secret_string_wo_version = 1
}

resource "aws_glue_connection" "jdbc" {
  name = "orders"

  connection_properties = { # want "credential of aws_glue_connection.jdbc is written"
    JDBC_CONNECTION_URL = "jdbc:mysql://example.com/orders"
    USERNAME            = "orders"
    PASSWORD            = "hunter2hunter2"
  }
}

resource "aws_glue_connection" "with_secret" {
  name = "orders"

  connection_properties = {
    JDBC_CONNECTION_URL = "jdbc:mysql://example.com/orders"
    SECRET_ID           = "orders"
  }
}

resource "aws_cognito_user" "literal" {
  user_pool_id = "eu-west-1_abc"
  username     = "ann"
  password     = "hunter2hunter2" # want "credential"
}
