variable "level" {
  type = string
}

variable "logging" {
  type = list(string)
}

resource "aws_sfn_state_machine" "all" {
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"

  logging_configuration {
    level           = "ALL"
    log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:m:*"
  }
}

resource "aws_sfn_state_machine" "errors" {
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"

  logging_configuration {
    level           = "ERROR"
    log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:m:*"
  }
}

resource "aws_sfn_state_machine" "left_out" { # want "state machine \"left_out\" does not log"
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"
}

resource "aws_sfn_state_machine" "off" {
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"

  logging_configuration {
    level           = "OFF" # want "does not log"
    log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:m:*"
  }
}

resource "aws_sfn_state_machine" "unset_variable" {
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"

  logging_configuration {
    level           = var.level # maybe "does not log"
    log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:m:*"
  }
}

resource "aws_sfn_state_machine" "unset_block" { # maybe "does not log"
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"

  dynamic "logging_configuration" {
    for_each = var.logging
    content {
      level = logging_configuration.value
    }
  }
}
