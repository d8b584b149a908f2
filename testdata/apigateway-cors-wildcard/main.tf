variable "origins" {
  type = list(string)
}

variable "credentials" {
  type = bool
}

resource "aws_apigatewayv2_api" "all" {
  name          = "all"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = ["*"] # want "API \"all\" lets the pages of every website call it"
    allow_methods = ["*"]
  }
}

# With a scheme the API names the page's origin in its answer, so that browsers send credentials.
resource "aws_apigatewayv2_api" "credentials" {
  name          = "credentials"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins     = ["https://*"] # want "API \"credentials\" lets the pages of every website call it"
    allow_methods     = ["GET"]
    allow_credentials = true
  }
}

resource "aws_apigatewayv2_api" "public_reading" {
  name          = "public_reading"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = ["*"]
    allow_methods = ["GET", "HEAD"]
  }
}

resource "aws_apigatewayv2_api" "listed" {
  name          = "listed"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins     = ["https://shop.example.com"]
    allow_methods     = ["*"]
    allow_credentials = true
  }
}

resource "aws_apigatewayv2_api" "without" {
  name          = "without"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_api" "unset_origins" {
  name          = "unset_origins"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = var.origins # maybe "every website"
    allow_methods = ["*"]
  }
}

resource "aws_apigatewayv2_api" "unset_credentials" {
  name          = "unset_credentials"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins     = ["http://*", "https://*"]
    allow_methods     = ["GET"]
    allow_credentials = var.credentials # maybe "every website"
  }
}

resource "aws_lambda_function_url" "all" {
  function_name      = "shop"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = ["*"] # want "function URL \"all\" lets the pages of every website call it"
    allow_methods = ["*"]
  }
}

resource "aws_lambda_function_url" "credentials" {
  function_name      = "shop"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins     = ["*"] # want "function URL \"credentials\" lets the pages of every website call it"
    allow_methods     = ["GET"]
    allow_credentials = true
  }
}

resource "aws_lambda_function_url" "listed" {
  function_name      = "shop"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = ["https://shop.example.com"]
    allow_methods = ["*"]
  }
}

resource "aws_lambda_function_url" "without" {
  function_name      = "shop"
  authorization_type = "AWS_IAM"
}
