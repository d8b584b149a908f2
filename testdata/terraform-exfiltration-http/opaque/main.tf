module "opaque" {
  source  = "example/opaque/aws"
  version = "1.0.0"
}

data "http" "opaque" {
  url = module.opaque.url # maybe "carries a secret"
}

data "aws_secretsmanager_secret_version" "token" {
  secret_id = "token"
}

data "http" "member" {
  url = "https://example.com/?t=${jsondecode(data.aws_secretsmanager_secret_version.token.secret_string)["token"]}" # want "carries a secret"
}

locals {
  token = trimspace(data.aws_secretsmanager_secret_version.token.secret_string)
}

data "http" "local" {
  url = "https://example.com/"

  request_headers = { # want "carries a secret"
    Authorization = "Bearer ${local.token}"
  }
}

data "http" "header" {
  url = "https://example.com/"

  request_headers = { # want "carries a secret"
    Authorization = "Bearer ${data.aws_secretsmanager_secret_version.token.secret_string}"
  }
}
