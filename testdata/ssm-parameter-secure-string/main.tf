variable "type" {
  type = string
}

variable "stage" {
  type = string
}

variable "name" {
  type = string
}

resource "aws_ssm_parameter" "password" {
  name  = "/shop/database/password"
  type  = "String" # want "parameter \"password\" holds a credential in the clear"
  value = "initial"
}

resource "aws_ssm_parameter" "secure" {
  name  = "/shop/database/password"
  type  = "SecureString"
  value = "initial"
}

resource "aws_ssm_parameter" "setting" {
  name  = "/shop/database/host"
  type  = "String"
  value = "db.internal.example.com"
}

resource "aws_ssm_parameter" "about_a_password" {
  name  = "/shop/database/password_length"
  type  = "String"
  value = "24"
}

resource "aws_ssm_parameter" "leads_to_a_secret" {
  name  = "/shop/apiTokenSecretArn"
  type  = "String"
  value = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:token-a1b2c3"
}

resource "aws_ssm_parameter" "camel_case" {
  name           = "/shop/clientSecret"
  type           = "String" # want "holds a credential"
  insecure_value = "initial"
}

resource "aws_ssm_parameter" "list" {
  name  = "api-keys"
  type  = "StringList" # want "holds a credential"
  value = "a,b"
}

resource "aws_ssm_parameter" "by_value" {
  name  = "/shop/deploy"
  type  = "String" # want "holds a credential"
  value = "AKIAIOSFODNN7EXAMPLE"
}

resource "aws_ssm_parameter" "url_with_password" {
  name  = "/shop/database"
  type  = "String" # want "holds a credential"
  value = "postgres://shop:initial@db.internal.example.com/shop"
}

resource "random_password" "database" {
  length = 32
}

resource "aws_ssm_parameter" "generated" {
  name  = "/shop/database"
  type  = "String" # want "holds a credential"
  value = random_password.database.result
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_ssm_parameter" "computed" {
  name  = "/shop/vpc"
  type  = "String"
  value = aws_vpc.main.id
}

resource "aws_ssm_parameter" "unset_variable" {
  name  = "/shop/database/password"
  type  = var.type # maybe "holds a credential"
  value = "initial"
}

resource "aws_ssm_parameter" "stage" {
  name  = "/${var.stage}/shop/password"
  type  = "String" # want "holds a credential"
  value = "initial"
}

resource "aws_ssm_parameter" "stage_of_setting" {
  name  = "/${var.stage}/shop/host"
  type  = "String"
  value = "db.internal.example.com"
}

resource "aws_ssm_parameter" "any_name" { # maybe "holds a credential"
  name  = var.name
  type  = "String"
  value = "a"
}

resource "aws_ssm_parameter" "any_name_secure" {
  name  = var.name
  type  = "SecureString"
  value = "a"
}

resource "aws_ssm_parameter" "each" {
  for_each = { username = "shop", password = "initial" }
  name     = "/shop/${each.key}"
  type     = "String" # want[aws_ssm_parameter.each["password"]] "holds a credential"
  value    = each.value
}

resource "aws_ssm_parameter" "each_stage" {
  for_each = { username = "shop", token = "initial" }
  name     = "/shop/${var.stage}/${each.key}"
  type     = "String" # want[aws_ssm_parameter.each_stage["token"]] "holds a credential"
  value    = each.value
}
