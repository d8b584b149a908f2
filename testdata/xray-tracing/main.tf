variable "mode" {
  type = string
}

variable "traced" {
  type = bool
}

resource "aws_lambda_function" "active" {
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"

  tracing_config {
    mode = "Active"
  }
}

resource "aws_lambda_function" "passive" {
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"

  tracing_config {
    mode = "PassThrough" # want "is not traced"
  }
}

resource "aws_lambda_function" "left_out" { # want "function \"left_out\" is not traced"
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"
}

resource "aws_lambda_function" "unset_variable" {
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"

  tracing_config {
    mode = var.mode # maybe "is not traced"
  }
}

resource "aws_api_gateway_stage" "traced" {
  deployment_id        = "d"
  rest_api_id          = "a"
  stage_name           = "s"
  xray_tracing_enabled = true
}

resource "aws_api_gateway_stage" "left_out" { # want "stage \"left_out\" is not traced"
  deployment_id = "d"
  rest_api_id   = "a"
  stage_name    = "s"
}

resource "aws_api_gateway_stage" "unset_variable" {
  deployment_id        = "d"
  rest_api_id          = "a"
  stage_name           = "s"
  xray_tracing_enabled = var.traced # maybe "is not traced"
}

resource "aws_sfn_state_machine" "traced" {
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"

  tracing_configuration {
    enabled = true
  }
}

resource "aws_sfn_state_machine" "left_out" { # want "state machine \"left_out\" is not traced"
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"
}

resource "aws_sfn_state_machine" "off" {
  definition = "{}"
  role_arn   = "arn:aws:iam::111122223333:role/m"

  tracing_configuration {
    enabled = false # want "is not traced"
  }
}
