variable "text" {
  type = string
}

resource "aws_ecs_task_definition" "left_out" { # want "task definition \"left_out\" has a container that can write to its root file system"
  family = "left_out"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "off" { # want "can write to its root"
  family = "off"

  container_definitions = jsonencode([{
    name                   = "app"
    image                  = "app:1"
    readonlyRootFilesystem = false
  }])
}

resource "aws_ecs_task_definition" "on" {
  family = "on"

  container_definitions = jsonencode([{
    name                   = "app"
    image                  = "app:1"
    readonlyRootFilesystem = true
  }])
}

resource "aws_ecs_task_definition" "windows" {
  family = "windows"

  runtime_platform {
    operating_system_family = "WINDOWS_SERVER_2022_CORE"
  }

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "one_of_two" { # want "can write to its root"
  family = "one_of_two"

  container_definitions = jsonencode([
    { name = "app", image = "app:1", readonlyRootFilesystem = true },
    { name = "log", image = "log:1" },
  ])
}

resource "aws_ecs_task_definition" "unset" {
  family = "unset"

  container_definitions = var.text # maybe "can write to its root"
}
