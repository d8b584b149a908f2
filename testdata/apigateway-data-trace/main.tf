variable "trace" {
  type = bool
}

variable "api" {
  type = string
}

resource "aws_apigatewayv2_api" "chat" {
  name                       = "chat"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

resource "aws_api_gateway_method_settings" "traced" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "production"
  method_path = "*/*"

  settings {
    logging_level      = "ERROR"
    data_trace_enabled = true # want "method settings \"traced\" write requests and responses into the log"
  }
}

resource "aws_api_gateway_method_settings" "off" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "production"
  method_path = "*/*"

  settings {
    logging_level      = "INFO"
    data_trace_enabled = false
  }
}

resource "aws_api_gateway_method_settings" "left_out" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "production"
  method_path = "*/*"

  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_method_settings" "unset_variable" {
  rest_api_id = "a1b2c3d4e5"
  stage_name  = "production"
  method_path = "*/*"

  settings {
    data_trace_enabled = var.trace # maybe "write requests and responses into the log"
  }
}

resource "aws_apigatewayv2_stage" "traced" {
  api_id = aws_apigatewayv2_api.chat.id
  name   = "traced"

  default_route_settings {
    data_trace_enabled = true # want "stage \"traced\" writes requests and responses into its log"
  }
}

resource "aws_apigatewayv2_stage" "one_route" {
  api_id = aws_apigatewayv2_api.chat.id
  name   = "one_route"

  default_route_settings {
    data_trace_enabled = false
  }

  route_settings {
    route_key          = "login"
    data_trace_enabled = true # want "stage \"one_route\" writes requests and responses into its log"
  }
}

resource "aws_apigatewayv2_stage" "left_out" {
  api_id = aws_apigatewayv2_api.chat.id
  name   = "left_out"
}

# HTTP APIs trace nothing, whatever the stage says.
resource "aws_apigatewayv2_stage" "http" {
  api_id = aws_apigatewayv2_api.shop.id
  name   = "http"

  default_route_settings {
    data_trace_enabled = true
  }
}

resource "aws_apigatewayv2_stage" "elsewhere" {
  api_id = var.api
  name   = "elsewhere"

  default_route_settings {
    data_trace_enabled = true # maybe "writes requests and responses into its log"
  }
}
