variable "certificate" {
  type = string
}

resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

resource "aws_api_gateway_rest_api" "functions" {
  name = "functions"
}

resource "aws_api_gateway_integration" "shop" {
  rest_api_id             = aws_api_gateway_rest_api.shop.id
  resource_id             = "abc123"
  http_method             = "GET"
  type                    = "HTTP_PROXY"
  integration_http_method = "GET"
  uri                     = "https://shop.example.com/"
}

resource "aws_api_gateway_integration" "functions" {
  rest_api_id             = aws_api_gateway_rest_api.functions.id
  resource_id             = "abc123"
  http_method             = "GET"
  type                    = "AWS_PROXY"
  integration_http_method = "GET"
  uri                     = "https://shop.example.com/"
}

resource "aws_api_gateway_client_certificate" "shop" {
  description = "shop"
}

resource "aws_api_gateway_rest_api" "described" {
  name = "described"
  body = jsonencode({ openapi = "3.0.1", paths = {} })
}

resource "aws_api_gateway_stage" "without" { # want "stage \"without\" does not prove itself to its HTTP backend"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "abc123"
  stage_name    = "without"
}

resource "aws_api_gateway_stage" "named" {
  rest_api_id           = aws_api_gateway_rest_api.shop.id
  deployment_id         = "abc123"
  stage_name            = "named"
  client_certificate_id = aws_api_gateway_client_certificate.shop.id
}

resource "aws_api_gateway_stage" "functions" {
  rest_api_id   = aws_api_gateway_rest_api.functions.id
  deployment_id = "abc123"
  stage_name    = "functions"
}

resource "aws_api_gateway_stage" "described" { # maybe "does not prove itself to its HTTP backend"
  rest_api_id   = aws_api_gateway_rest_api.described.id
  deployment_id = "abc123"
  stage_name    = "described"
}

resource "aws_api_gateway_stage" "unset_variable" {
  rest_api_id           = aws_api_gateway_rest_api.shop.id
  deployment_id         = "abc123"
  stage_name            = "unset_variable"
  client_certificate_id = var.certificate # maybe "does not prove itself to its HTTP backend"
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

resource "aws_apigatewayv2_integration" "chat" {
  api_id             = aws_apigatewayv2_api.chat.id
  integration_type   = "HTTP_PROXY"
  integration_method = "POST"
  integration_uri    = "https://chat.example.com/"
}

resource "aws_apigatewayv2_integration" "web" {
  api_id             = aws_apigatewayv2_api.web.id
  integration_type   = "HTTP_PROXY"
  integration_method = "GET"
  integration_uri    = "https://shop.example.com/"
}

resource "aws_apigatewayv2_stage" "chat" { # want "stage \"chat\" does not prove itself to its HTTP backend"
  api_id = aws_apigatewayv2_api.chat.id
  name   = "chat"
}

resource "aws_apigatewayv2_stage" "web" {
  api_id = aws_apigatewayv2_api.web.id
  name   = "web"
}
