variable "principal" {
  type = string
}

variable "account" {
  type    = string
  default = null
}

variable "unset_account" {
  type = string
}

resource "aws_lambda_permission" "everyone" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "*" # want "permission \"everyone\" lets everyone in"
}

resource "aws_lambda_permission" "url" {
  function_name          = "f"
  action                 = "lambda:InvokeFunctionUrl"
  principal              = "*" # want "permission \"url\" lets everyone in"
  function_url_auth_type = "NONE"
}

resource "aws_lambda_permission" "null_account" {
  function_name  = "f"
  action         = "lambda:InvokeFunction"
  principal      = "*" # want "permission \"null_account\" lets everyone in"
  source_account = var.account
}

resource "aws_lambda_layer_version_permission" "everyone" {
  layer_name     = "l"
  version_number = 1
  action         = "lambda:GetLayerVersion"
  statement_id   = "everyone"
  principal      = "*" # want "permission \"everyone\" lets everyone in"
}

resource "aws_lambda_layer_version_permission" "organisation" {
  layer_name      = "l"
  version_number  = 1
  action          = "lambda:GetLayerVersion"
  statement_id    = "organisation"
  principal       = "*"
  organization_id = "o-a1b2c3d4e5"
}

resource "aws_lambda_permission" "organisation" {
  function_name    = "f"
  action           = "lambda:InvokeFunction"
  principal        = "*"
  principal_org_id = "o-a1b2c3d4e5"
}

resource "aws_lambda_permission" "service" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = "sns.amazonaws.com"
  source_arn    = "arn:aws:sns:eu-west-1:123456789012:t"
}

resource "aws_lambda_permission" "unset_principal" {
  function_name = "f"
  action        = "lambda:InvokeFunction"
  principal     = var.principal # maybe "permission \"unset_principal\" lets everyone in"
}

resource "aws_lambda_permission" "unset_account" {
  function_name  = "f"
  action         = "lambda:InvokeFunction"
  principal      = "*"
  source_account = var.unset_account # maybe "permission \"unset_account\" lets everyone in"
}
