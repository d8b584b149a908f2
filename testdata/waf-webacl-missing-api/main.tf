variable "types" {
  type = list(string)
}

locals {
  acl = "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/0a1b2c3d"
}

resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

resource "aws_api_gateway_rest_api" "private" {
  name = "private"

  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

resource "aws_api_gateway_rest_api" "unset" {
  name = "unset"

  endpoint_configuration {
    types = var.types
  }
}

resource "aws_api_gateway_stage" "bare" { # want "stage \"bare\" has no web ACL"
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "d1"
  stage_name    = "bare"
}

resource "aws_api_gateway_stage" "shielded" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "d1"
  stage_name    = "shielded"
}

resource "aws_wafv2_web_acl_association" "shielded" {
  resource_arn = aws_api_gateway_stage.shielded.arn
  web_acl_arn  = local.acl
}

resource "aws_api_gateway_stage" "private" {
  rest_api_id   = aws_api_gateway_rest_api.private.id
  deployment_id = "d2"
  stage_name    = "live"
}

resource "aws_api_gateway_stage" "unset" { # maybe "stage \"unset\" has no web ACL"
  rest_api_id   = aws_api_gateway_rest_api.unset.id
  deployment_id = "d3"
  stage_name    = "live"
}

resource "aws_appsync_graphql_api" "bare" { # want "GraphQL API \"bare\" has no web ACL"
  name                = "bare"
  authentication_type = "AWS_IAM"
}

resource "aws_appsync_graphql_api" "shielded" {
  name                = "shielded"
  authentication_type = "AWS_IAM"
}

resource "aws_wafv2_web_acl_association" "graphql" {
  resource_arn = aws_appsync_graphql_api.shielded.arn
  web_acl_arn  = local.acl
}

resource "aws_appsync_graphql_api" "private" {
  name                = "private"
  authentication_type = "AWS_IAM"
  visibility          = "PRIVATE"
}

resource "aws_cognito_user_pool" "bare" { # want "user pool \"bare\" has no web ACL"
  name = "bare"
}

resource "aws_cognito_user_pool_domain" "bare" {
  domain       = "shop"
  user_pool_id = aws_cognito_user_pool.bare.id
}

# Nobody signs in on a page of its own.
resource "aws_cognito_user_pool" "without_pages" {
  name = "without-pages"
}
