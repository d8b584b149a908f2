variable "deploy_api" {
  type = bool
}

resource "aws_lambda_function" "api" {
  count         = var.deploy_api ? 1 : 0
  function_name = "api"
  role          = "arn:aws:iam::123456789012:role/api"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "api.zip"
}

resource "aws_cloudtrail" "account" { # maybe "does not record who invokes functions"
  name           = "account"
  s3_bucket_name = "guardlint-logs"
}
