variable "host" {
  type = string
}

data "aws_secretsmanager_secret_version" "token" {
  secret_id = "token"
}

data "aws_ssm_parameter" "password" {
  name = "/shop/password"
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_ssm_parameter" "plain" {
  name  = "/shop/color"
  type  = "String"
  value = "green"
}

data "http" "url" {
  url = "https://example.com/?t=${data.aws_secretsmanager_secret_version.token.secret_string}" # want "request \"url\" carries a secret"
}

data "http" "body" {
  url          = "https://example.com/"
  method       = "POST"
  request_body = base64encode(data.aws_ssm_parameter.password.value) # want "carries a secret"
}

data "http" "id_only" {
  url = "https://example.com/?v=${data.aws_secretsmanager_secret_version.token.version_id}"
}

data "http" "published" {
  url = "https://example.com/${data.aws_ssm_parameter.image.value}"
}

data "http" "plain_text" {
  url = "https://example.com/${aws_ssm_parameter.plain.value}"
}

data "http" "fixed" {
  url = "https://checkip.amazonaws.com/"
}

data "http" "input" {
  url = "https://${var.host}/"
}

module "passed" {
  source = "./request"

  token = data.aws_ssm_parameter.password.value
}
