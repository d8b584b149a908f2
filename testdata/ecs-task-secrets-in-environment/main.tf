variable "token" {
  type = string
}

variable "containers" {
  type = string
}

resource "aws_ecs_task_definition" "password" {
  family = "password"

  container_definitions = jsonencode([{ # want "task definition \"password\" holds a credential"
    name  = "app"
    image = "app:1"
    environment = [
      { name = "STAGE", value = "prod" },
      { name = "DB_PASSWORD", value = "initial" },
    ]
  }])
}

resource "aws_ecs_task_definition" "secrets" {
  family = "secrets"

  container_definitions = jsonencode([{
    name        = "app"
    image       = "app:1"
    environment = [{ name = "STAGE", value = "prod" }]
    secrets     = [{ name = "DB_PASSWORD", valueFrom = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1b2c3" }]
  }])
}

resource "aws_ecs_task_definition" "text" {
  family                = "text"
  container_definitions = <<-EOT
    [
      {"name": "app", "image": "${aws_ecr_repository.app.repository_url}:1", "environment": [{"name": "STAGE", "value": "prod"}]},
      {"name": "sidecar", "image": "sidecar:1", "environment": [{"name": "API_KEY", "value": "0123456789"}]}
    ]
  EOT
  # want "holds a credential"
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecs_task_definition" "unset_variable" {
  family = "unset-variable"

  container_definitions = jsonencode([{ # maybe "holds a credential"
    name        = "app"
    image       = "app:1"
    environment = [{ name = "API_TOKEN", value = var.token }]
  }])
}

resource "aws_ecs_task_definition" "unset_document" {
  family                = "unset-document"
  container_definitions = var.containers # maybe "holds a credential"
}
