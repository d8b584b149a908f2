variable "config" {
  type = string
}

variable "type" {
  type = string
}

resource "aws_lambda_code_signing_config" "enforced" {
  allowed_publishers {
    signing_profile_version_arns = ["arn:aws:signer:eu-central-1:123456789012:/signing-profiles/ours/abcdefghij"]
  }

  policies {
    untrusted_artifact_on_deployment = "Enforce"
  }
}

resource "aws_lambda_code_signing_config" "warned" {
  allowed_publishers {
    signing_profile_version_arns = ["arn:aws:signer:eu-central-1:123456789012:/signing-profiles/ours/abcdefghij"]
  }

  policies {
    untrusted_artifact_on_deployment = "Warn"
  }
}

resource "aws_lambda_code_signing_config" "left_out" {
  allowed_publishers {
    signing_profile_version_arns = ["arn:aws:signer:eu-central-1:123456789012:/signing-profiles/ours/abcdefghij"]
  }
}

resource "aws_lambda_function" "unsigned" { # want "function \"unsigned\" takes code that nobody signed"
  function_name = "unsigned"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"
}

resource "aws_lambda_function" "enforced" {
  function_name = "enforced"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  code_signing_config_arn = aws_lambda_code_signing_config.enforced.arn
}

resource "aws_lambda_function" "warned" { # want "takes code that nobody signed"
  function_name = "warned"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  code_signing_config_arn = aws_lambda_code_signing_config.warned.arn
}

resource "aws_lambda_function" "left_out" { # want "takes code that nobody signed"
  function_name = "left_out"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  code_signing_config_arn = aws_lambda_code_signing_config.left_out.arn
}

resource "aws_lambda_function" "image" {
  function_name = "image"
  role          = "arn:aws:iam::123456789012:role/function"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop:1"
}

resource "aws_lambda_function" "elsewhere" { # maybe "takes code that nobody signed"
  function_name = "elsewhere"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  code_signing_config_arn = "arn:aws:lambda:eu-central-1:123456789012:code-signing-config:csc-0123456789abcdef0"
}

resource "aws_lambda_function" "unset_variable" { # maybe "takes code that nobody signed"
  function_name = "unset_variable"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  code_signing_config_arn = var.config
}

resource "aws_lambda_function" "some_package" { # maybe "takes code that nobody signed"
  function_name = "some_package"
  role          = "arn:aws:iam::123456789012:role/function"
  package_type  = var.type
}
