variable "level" {
  type = string
}

variable "api" {
  type = string
}

resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

resource "aws_api_gateway_rest_api" "other" {
  name = "other"
}

resource "aws_api_gateway_stage" "silent" { # want "stage \"silent\" has no execution logs or metrics"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "silent"
}

resource "aws_api_gateway_stage" "logged" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "logged"
}

resource "aws_api_gateway_method_settings" "logged" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  stage_name  = aws_api_gateway_stage.logged.stage_name
  method_path = "*/*"

  settings {
    logging_level   = "ERROR"
    metrics_enabled = true
  }
}

resource "aws_api_gateway_stage" "errors" { # want "has no execution logs"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "errors"
}

resource "aws_api_gateway_method_settings" "errors" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  stage_name  = aws_api_gateway_stage.errors.stage_name
  method_path = "*/*"

  settings {
    logging_level = "ERROR"
  }
}

resource "aws_api_gateway_stage" "one_method" { # want "has no execution logs"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "one_method"
}

resource "aws_api_gateway_method_settings" "one_method" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  stage_name  = aws_api_gateway_stage.one_method.stage_name
  method_path = "orders/GET"

  settings {
    logging_level   = "ERROR"
    metrics_enabled = true
  }
}

resource "aws_api_gateway_stage" "namesake" { # want "has no execution logs"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "namesake"
}

resource "aws_api_gateway_method_settings" "namesake" {
  rest_api_id = aws_api_gateway_rest_api.other.id
  stage_name  = "namesake"
  method_path = "*/*"

  settings {
    logging_level   = "ERROR"
    metrics_enabled = true
  }
}

resource "aws_api_gateway_stage" "by_name" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "by_name"
}

resource "aws_api_gateway_method_settings" "by_name" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  stage_name  = "by_name"
  method_path = "*/*"

  settings {
    logging_level   = "ERROR"
    metrics_enabled = true
  }
}

resource "aws_api_gateway_stage" "unset_variable" { # maybe "has no execution logs"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "unset_variable"
}

resource "aws_api_gateway_method_settings" "unset_variable" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  stage_name  = aws_api_gateway_stage.unset_variable.stage_name
  method_path = "*/*"

  settings {
    logging_level   = var.level
    metrics_enabled = true
  }
}

resource "aws_apigatewayv2_api" "chat" {
  name                       = "chat"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_api" "web" {
  name          = "web"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "web" {
  api_id = aws_apigatewayv2_api.web.id
  name   = "web"
}

resource "aws_apigatewayv2_stage" "chat" { # want "stage \"chat\" has no execution logs"
  api_id = aws_apigatewayv2_api.chat.id
  name   = "chat"
}

resource "aws_apigatewayv2_stage" "chat_logged" {
  api_id = aws_apigatewayv2_api.chat.id
  name   = "chat_logged"

  default_route_settings {
    logging_level = "INFO"
  }
}

resource "aws_apigatewayv2_stage" "elsewhere" { # maybe "has no execution logs"
  api_id = var.api
  name   = "elsewhere"
}
