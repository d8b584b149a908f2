variable "level" {
  type = string
}

variable "logs" {
  type = list(string)
}

resource "aws_iam_role" "logs" {
  name = "logs"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "appsync.amazonaws.com" } }]
  })
}

resource "aws_appsync_graphql_api" "silent" { # want "GraphQL API \"silent\" does not log"
  name                = "silent"
  authentication_type = "AWS_IAM"
}

resource "aws_appsync_graphql_api" "none" {
  name                = "none"
  authentication_type = "AWS_IAM"

  log_config {
    cloudwatch_logs_role_arn = aws_iam_role.logs.arn
    field_log_level          = "NONE" # want "GraphQL API \"none\" does not log"
  }
}

resource "aws_appsync_graphql_api" "errors" {
  name                = "errors"
  authentication_type = "AWS_IAM"

  log_config {
    cloudwatch_logs_role_arn = aws_iam_role.logs.arn
    field_log_level          = "ERROR"
  }
}

resource "aws_appsync_graphql_api" "all" {
  name                = "all"
  authentication_type = "AWS_IAM"

  log_config {
    cloudwatch_logs_role_arn = aws_iam_role.logs.arn
    field_log_level          = "ALL"
  }
}

resource "aws_appsync_graphql_api" "unset_variable" {
  name                = "unset_variable"
  authentication_type = "AWS_IAM"

  log_config {
    cloudwatch_logs_role_arn = aws_iam_role.logs.arn
    field_log_level          = var.level # maybe "does not log"
  }
}

resource "aws_appsync_graphql_api" "dynamic" { # maybe "does not log"
  name                = "dynamic"
  authentication_type = "AWS_IAM"

  dynamic "log_config" {
    for_each = var.logs
    content {
      cloudwatch_logs_role_arn = aws_iam_role.logs.arn
      field_log_level          = log_config.value
    }
  }
}
