variable "key" {
  type = bool
}

resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

resource "aws_api_gateway_rest_api" "free" {
  name = "free"
}

resource "aws_api_gateway_usage_plan" "plan" {
  name = "plan"

  api_stages {
    api_id = aws_api_gateway_rest_api.shop.id
    stage  = "production"
  }
}

resource "aws_api_gateway_method" "limited" {
  rest_api_id      = aws_api_gateway_rest_api.shop.id
  resource_id      = "abc123"
  http_method      = "GET"
  authorization    = "AWS_IAM"
  api_key_required = true
}

resource "aws_api_gateway_method" "without" { # want "method \"without\" does not require an API key"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  resource_id   = "abc123"
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "off" {
  rest_api_id      = aws_api_gateway_rest_api.shop.id
  resource_id      = "abc123"
  http_method      = "GET"
  authorization    = "AWS_IAM"
  api_key_required = false # want "does not require an API key"
}

resource "aws_api_gateway_method" "no_plan" { # want "the API of method \"no_plan\" is in no usage plan"
  rest_api_id      = aws_api_gateway_rest_api.free.id
  resource_id      = "abc123"
  http_method      = "GET"
  authorization    = "AWS_IAM"
  api_key_required = true
}

resource "aws_api_gateway_method" "preflight" {
  rest_api_id   = aws_api_gateway_rest_api.free.id
  resource_id   = "abc123"
  http_method   = "OPTIONS"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "unset_variable" {
  rest_api_id      = aws_api_gateway_rest_api.shop.id
  resource_id      = "abc123"
  http_method      = "GET"
  authorization    = "AWS_IAM"
  api_key_required = var.key # maybe "does not require an API key"
}

resource "aws_api_gateway_rest_api" "handed_on" {
  name = "handed_on"
}

output "api" {
  value = aws_api_gateway_rest_api.handed_on.id
}

resource "aws_api_gateway_method" "handed_on" { # maybe "is in no usage plan"
  rest_api_id      = aws_api_gateway_rest_api.handed_on.id
  resource_id      = "abc123"
  http_method      = "GET"
  authorization    = "AWS_IAM"
  api_key_required = true
}
