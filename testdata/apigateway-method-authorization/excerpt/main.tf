# The API is left out, as in excerpts.
resource "aws_api_gateway_method" "excerpt" {
  rest_api_id   = aws_api_gateway_rest_api.left_out.id
  resource_id   = aws_api_gateway_resource.left_out.id
  http_method   = "GET"
  authorization = "NONE" # want "method \"excerpt\" asks nobody"
}

variable "api" {
  type = string
}

resource "aws_api_gateway_method" "of_another" {
  rest_api_id   = var.api # maybe "method \"of_another\" asks nobody"
  resource_id   = "abc123"
  http_method   = "GET"
  authorization = "NONE"
}
