variable "runtime" {
  type = string
}

resource "aws_lambda_function" "old" {
  function_name = "old"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "python3.8" # want "function \"old\" runs on a runtime that AWS no longer maintains"
}

resource "aws_lambda_function" "older" {
  function_name = "older"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs8.10" # want "runs on a runtime that AWS no longer maintains"
}

resource "aws_lambda_function" "al1" {
  function_name = "al1"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "provided" # want "runs on a runtime that AWS no longer maintains"
}

resource "aws_lambda_function" "current" {
  function_name = "current"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "python3.14"
}

resource "aws_lambda_function" "own" {
  function_name = "own"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "provided.al2023"
}

resource "aws_lambda_function" "image" {
  function_name = "image"
  role          = "arn:aws:iam::123456789012:role/function"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop:1"
}

resource "aws_lambda_function" "unheard_of" {
  function_name = "unheard_of"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs98.x" # maybe "runs on a runtime that AWS no longer maintains"
}

resource "aws_lambda_function" "unset_variable" {
  function_name = "unset_variable"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = var.runtime # maybe "runs on a runtime that AWS no longer maintains"
}

locals {
  runtimes = {
    import = "python3.6"
    export = "python3.13"
  }
}

resource "aws_lambda_function" "each" { # want[aws_lambda_function.each["import"]] "no longer maintains"
  for_each = local.runtimes

  function_name = each.key
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = each.value
}
