variable "script" {
  type = string
}

data "aws_secretsmanager_secret_version" "token" {
  secret_id = "token"
}

resource "null_resource" "curl" {
  provisioner "local-exec" {
    command = "curl -sf -H 'Authorization: ${data.aws_secretsmanager_secret_version.token.secret_string}' https://example.com/" # want "a command of null_resource.curl carries a secret into a request"
  }
}

resource "terraform_data" "environment" {
  provisioner "local-exec" {
    command = "wget --header \"X-Token: $TOKEN\" https://example.com/"

    environment = { # want "carries a secret into a request"
      TOKEN = data.aws_secretsmanager_secret_version.token.secret_string
    }
  }
}

resource "null_resource" "no_secret" {
  provisioner "local-exec" {
    command = "curl -sf https://example.com/"
  }
}

# The password stays with the database.
resource "null_resource" "no_request" {
  provisioner "local-exec" {
    command = "psql -h db.internal -f schema.sql"

    environment = {
      PGPASSWORD = data.aws_secretsmanager_secret_version.token.secret_string
    }
  }
}

# Nor is it sent along with a request that stands beside it.
resource "null_resource" "other_call" {
  provisioner "local-exec" {
    command = <<-EOT
      curl -sfo schema.sql https://example.com/schema.sql
      psql "password=${data.aws_secretsmanager_secret_version.token.secret_string}" -f schema.sql
    EOT
  }
}

resource "null_resource" "query" {
  provisioner "local-exec" {
    command = "echo start && curl 'https://example.com/?a=b&t=${data.aws_secretsmanager_secret_version.token.secret_string}'" # want "carries a secret into a request"
  }
}

resource "null_resource" "unset_variable" {
  provisioner "local-exec" {
    command = var.script

    environment = { # maybe "carries a secret into a request"
      TOKEN = data.aws_secretsmanager_secret_version.token.secret_string
    }
  }
}
