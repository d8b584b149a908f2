# The API is left out, as in excerpts.
resource "aws_api_gateway_stage" "excerpt" { # want "stage \"excerpt\" has no web ACL"
  rest_api_id   = aws_api_gateway_rest_api.left_out.id
  deployment_id = aws_api_gateway_deployment.left_out.id
  stage_name    = "v1"
}
