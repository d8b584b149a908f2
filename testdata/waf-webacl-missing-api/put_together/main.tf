resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

resource "aws_api_gateway_stage" "put_together" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "d1"
  stage_name    = "live"
}

resource "aws_wafv2_web_acl_association" "put_together" {
  resource_arn = "arn:aws:apigateway:eu-central-1::/restapis/${aws_api_gateway_rest_api.shop.id}/stages/${aws_api_gateway_stage.put_together.stage_name}"
  web_acl_arn  = "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/0a1b2c3d"
}
