variable "name" {
  type = string
}

variable "failed" {
  type = string
}

resource "aws_lambda_function" "this" { # want "function \"this\" loses events that it fails on"
  function_name                  = var.name
  role                           = "arn:aws:iam::123456789012:role/function"
  filename                       = "function.zip"
  handler                        = "index.handler"
  runtime                        = "nodejs24.x"
  reserved_concurrent_executions = 10

  dynamic "dead_letter_config" {
    for_each = var.failed == null ? [] : [var.failed]

    content {
      target_arn = dead_letter_config.value
    }
  }
}

resource "aws_lambda_permission" "this" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.this.function_name
  principal     = "events.amazonaws.com"
}
