variable "reserved" {
  type = number
}

variable "principal" {
  type = string
}

# Whatever invokes it, a flood of calls of one of the others stops it.
resource "aws_lambda_function" "bare" { # want "function \"bare\" shares its concurrency with all others"
  function_name = "bare"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"
}

resource "aws_lambda_function" "unreserved" {
  function_name                  = "unreserved"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = -1 # want "function \"unreserved\" shares its concurrency with all others"

  dead_letter_config {
    target_arn = "arn:aws:sqs:eu-central-1:123456789012:failed"
  }
}

resource "aws_lambda_function" "both" {
  function_name                  = "both"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10

  dead_letter_config {
    target_arn = "arn:aws:sqs:eu-central-1:123456789012:failed"
  }
}

# None at all: the function is switched off.
resource "aws_lambda_function" "off" {
  function_name                  = "off"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 0

  dead_letter_config {
    target_arn = "arn:aws:sqs:eu-central-1:123456789012:failed"
  }
}

resource "aws_lambda_function" "unset_number" {
  function_name                  = "unset_number"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = var.reserved # maybe "function \"unset_number\" shares its concurrency with all others"

  dead_letter_config {
    target_arn = "arn:aws:sqs:eu-central-1:123456789012:failed"
  }
}

# Somebody with a role may invoke it without waiting for the answer.
resource "aws_lambda_function" "unseen" { # maybe "function \"unseen\" loses events that it fails on"
  function_name                  = "unseen"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10
}

resource "aws_lambda_function" "of_bucket" { # want "function \"of_bucket\" loses events that it fails on"
  function_name                  = "of_bucket"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10
}

resource "aws_lambda_permission" "of_bucket" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.of_bucket.function_name
  principal     = "s3.amazonaws.com"
}

resource "aws_lambda_function" "of_topic" { # want "function \"of_topic\" loses events that it fails on"
  function_name                  = "of_topic"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10
}

resource "aws_lambda_permission" "of_topic" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.of_topic.arn
  principal     = "sns.amazonaws.com"
}

# The caller waits for the answer and sees the error.
resource "aws_lambda_function" "of_api" {
  function_name                  = "of_api"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10
}

resource "aws_lambda_permission" "of_api" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.of_api.function_name
  principal     = "apigateway.amazonaws.com"
}

resource "aws_lambda_function" "unset_principal" { # maybe "function \"unset_principal\" loses events that it fails on"
  function_name                  = "unset_principal"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10
}

resource "aws_lambda_permission" "unset_principal" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.unset_principal.function_name
  principal     = var.principal
}

resource "aws_lambda_function" "destination" {
  function_name                  = "destination"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10
}

resource "aws_lambda_permission" "destination" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.destination.function_name
  principal     = "events.amazonaws.com"
}

resource "aws_lambda_function_event_invoke_config" "destination" {
  function_name = aws_lambda_function.destination.function_name

  destination_config {
    on_failure {
      destination = "arn:aws:sqs:eu-central-1:123456789012:failed"
    }
  }
}

# How events are tried again says that there are some.
resource "aws_lambda_function" "retried" { # want "function \"retried\" loses events that it fails on"
  function_name                  = "retried"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10
}

resource "aws_lambda_function_event_invoke_config" "retried" {
  function_name          = aws_lambda_function.retried.function_name
  maximum_retry_attempts = 0

  destination_config {
    on_success {
      destination = "arn:aws:sqs:eu-central-1:123456789012:done"
    }
  }
}

resource "aws_lambda_function" "dynamic" {
  function_name                  = "dynamic"
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10

  dynamic "dead_letter_config" {
    for_each = ["arn:aws:sqs:eu-central-1:123456789012:failed"]

    content {
      target_arn = dead_letter_config.value
    }
  }
}

resource "aws_lambda_permission" "dynamic" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.dynamic.function_name
  principal     = "sns.amazonaws.com"
}

module "worker" {
  source   = "./worker"
  for_each = { orders = null, invoices = null }

  name   = each.key
  failed = each.value
}
