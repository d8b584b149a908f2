variable "validator" {
  type = string
}

resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

resource "aws_api_gateway_request_validator" "all" {
  name                        = "all"
  rest_api_id                 = aws_api_gateway_rest_api.shop.id
  validate_request_body       = true
  validate_request_parameters = true
}

resource "aws_api_gateway_method" "validated" {
  rest_api_id          = aws_api_gateway_rest_api.shop.id
  resource_id          = "abc123"
  http_method          = "GET"
  authorization        = "AWS_IAM"
  request_validator_id = aws_api_gateway_request_validator.all.id
}

resource "aws_api_gateway_method" "without" { # want "method \"without\" passes requests on without validation"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  resource_id   = "abc123"
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "preflight" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  resource_id   = "abc123"
  http_method   = "OPTIONS"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "unset_variable" {
  rest_api_id          = aws_api_gateway_rest_api.shop.id
  resource_id          = "abc123"
  http_method          = "GET"
  authorization        = "AWS_IAM"
  request_validator_id = var.validator # maybe "passes requests on without validation"
}
