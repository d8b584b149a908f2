variable "subnets" {
  type = list(string)
}

resource "aws_subnet" "private" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.1.0/24"
}

resource "aws_lambda_function" "outside" { # want "function \"outside\" runs outside of any VPC"
  function_name = "outside"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"
}

resource "aws_lambda_function" "inside" {
  function_name = "inside"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  vpc_config {
    subnet_ids         = [aws_subnet.private.id]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_lambda_function" "empty" {
  function_name = "empty"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  vpc_config {
    subnet_ids         = [] # want "runs outside of any VPC"
    security_group_ids = []
  }
}

resource "aws_lambda_function" "unset_variable" {
  function_name = "unset_variable"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"

  vpc_config {
    subnet_ids         = var.subnets # maybe "runs outside of any VPC"
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}
