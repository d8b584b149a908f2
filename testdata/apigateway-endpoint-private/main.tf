variable "types" {
  type = list(string)
}

resource "aws_api_gateway_rest_api" "left_out" { # want "REST API \"left_out\" has a public endpoint"
  name = "left-out"
}

resource "aws_api_gateway_rest_api" "regional" {
  name = "regional"

  endpoint_configuration {
    types = ["REGIONAL"] # want "has a public endpoint"
  }
}

resource "aws_api_gateway_rest_api" "private" {
  name = "private"

  endpoint_configuration {
    types            = ["PRIVATE"]
    vpc_endpoint_ids = ["vpce-0a1b2c3d4e5f60718"]
  }
}

resource "aws_api_gateway_rest_api" "unset" {
  name = "unset"

  endpoint_configuration {
    types = var.types # maybe "REST API \"unset\" has a public endpoint"
  }
}
