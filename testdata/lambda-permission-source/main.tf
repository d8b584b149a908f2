variable "principal" {
  type = string
}

variable "source_arn" {
  type = string
}

resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_lambda_permission" "any_topic" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "sns.amazonaws.com" # want "permission \"any_topic\" does not say on whose behalf the service calls"
}

# The bucket's ARN names no account: whoever creates a bucket of this name after it was deleted calls the function.
resource "aws_lambda_permission" "bucket" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com" # want "permission \"bucket\" does not say on whose behalf"
  source_arn    = aws_s3_bucket.b.arn
}

resource "aws_lambda_permission" "bucket_by_name" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com" # want "permission \"bucket_by_name\" does not say on whose behalf"
  source_arn    = "arn:aws:s3:::guardlint-b"
}

resource "aws_lambda_permission" "bucket_and_account" {
  function_name  = "f"
  action         = "lambda:InvokeFunction"
  principal      = "s3.amazonaws.com"
  source_arn     = aws_s3_bucket.b.arn
  source_account = "123456789012"
}

resource "aws_lambda_permission" "topic" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.t.arn
}

# Every stage and method: low severity.
resource "aws_lambda_permission" "api" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.api.execution_arn}/*/*" # want "permission \"api\" lets every method of the API call"
}

resource "aws_lambda_permission" "method" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.api.execution_arn}/*/GET/orders"
}

resource "aws_lambda_permission" "account" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "123456789012"
}

resource "aws_lambda_permission" "unset_principal" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = var.principal # maybe "permission \"unset_principal\""
}

# Null or an ARN: only whoever calls the module knows.
resource "aws_lambda_permission" "unset_source" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = var.source_arn # maybe "permission \"unset_source\""
}
