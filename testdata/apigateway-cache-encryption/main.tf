variable "caching" {
  type = bool
}

variable "encrypt" {
  type = bool
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_method_settings" "left_out" { # want "\"left_out\" cache responses without encryption"
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "*/*"

  settings {
    caching_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "off" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "pets/GET"

  settings {
    caching_enabled      = true
    cache_data_encrypted = false # want "without encryption"
  }
}

resource "aws_api_gateway_method_settings" "on" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "pets/POST"

  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}

# Nothing is cached.
resource "aws_api_gateway_method_settings" "metrics" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "owners/GET"

  settings {
    metrics_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "not_cached" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "owners/POST"

  settings {
    caching_enabled      = false
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_method_settings" "unset_caching" { # maybe "without encryption"
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "visits/GET"

  settings {
    caching_enabled = var.caching
  }
}

resource "aws_api_gateway_method_settings" "unset_encryption" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = "visits/POST"

  settings {
    caching_enabled      = true
    cache_data_encrypted = var.encrypt # maybe "without encryption"
  }
}

resource "aws_api_gateway_method_settings" "keyed" {
  for_each    = { "a/GET" = true, "b/GET" = false }
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "prod"
  method_path = each.key

  settings {
    caching_enabled      = true
    cache_data_encrypted = each.value # want[aws_api_gateway_method_settings.keyed["b/GET"]] "without encryption"
  }
}
