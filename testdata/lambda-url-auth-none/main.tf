variable "auth" {
  type = string
}

variable "preview" {
  type    = bool
  default = false
}

resource "aws_lambda_function_url" "open" {
  function_name      = "webhook"
  authorization_type = "NONE" # want "function URL \"open\" asks nobody who they are"
}

resource "aws_lambda_function_url" "signed" {
  function_name      = "orders"
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_function_url" "open_with_cors" {
  function_name      = "form"
  qualifier          = "live"
  authorization_type = "NONE" # want "asks nobody"

  cors {
    allow_origins = ["https://www.example.com"]
  }
}

resource "aws_lambda_function_url" "conditional" {
  function_name      = "preview"
  authorization_type = var.preview ? "NONE" : "AWS_IAM"
}

resource "aws_lambda_function_url" "unset" {
  function_name      = "orders-v2"
  authorization_type = var.auth # maybe "function URL \"unset\" asks nobody"
}
