resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

resource "aws_api_gateway_rest_api" "second" {
  name = "second"
}

resource "aws_api_gateway_usage_plan" "both" {
  name = "both"

  api_stages {
    api_id = aws_api_gateway_rest_api.shop.id
    stage  = "production"
  }

  api_stages {
    api_id = aws_api_gateway_rest_api.second.id
    stage  = "production"
  }
}

resource "aws_api_gateway_method" "limited" {
  for_each = { shop = aws_api_gateway_rest_api.shop.id, second = aws_api_gateway_rest_api.second.id }

  rest_api_id      = each.value
  resource_id      = "abc123"
  http_method      = "GET"
  authorization    = "AWS_IAM"
  api_key_required = true
}
