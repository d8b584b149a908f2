variable "encrypt" {
  type = bool
}

resource "aws_appsync_graphql_api" "api" {
  name                = "api"
  authentication_type = "AWS_IAM"
}

resource "aws_appsync_api_cache" "left_out" { # want "\"left_out\" is not encrypted in transit"
  api_id               = aws_appsync_graphql_api.api.id
  api_caching_behavior = "FULL_REQUEST_CACHING"
  type                 = "SMALL"
  ttl                  = 60
}

resource "aws_appsync_api_cache" "on" {
  api_id                     = aws_appsync_graphql_api.api.id
  api_caching_behavior       = "FULL_REQUEST_CACHING"
  type                       = "SMALL"
  ttl                        = 60
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
}

# Low severity.
resource "aws_appsync_api_cache" "at_rest_off" {
  api_id                     = aws_appsync_graphql_api.api.id
  api_caching_behavior       = "FULL_REQUEST_CACHING"
  type                       = "SMALL"
  ttl                        = 60
  at_rest_encryption_enabled = false # want "does not ask for encryption at rest"
  transit_encryption_enabled = true
}

resource "aws_appsync_api_cache" "transit_off" {
  api_id                     = aws_appsync_graphql_api.api.id
  api_caching_behavior       = "PER_RESOLVER_CACHING"
  type                       = "SMALL"
  ttl                        = 60
  at_rest_encryption_enabled = true
  transit_encryption_enabled = false # want "not encrypted in transit"
}

resource "aws_appsync_api_cache" "unset_variable" {
  api_id                     = aws_appsync_graphql_api.api.id
  api_caching_behavior       = "FULL_REQUEST_CACHING"
  type                       = "SMALL"
  ttl                        = 60
  at_rest_encryption_enabled = true
  transit_encryption_enabled = var.encrypt # maybe "not encrypted in transit"
}
