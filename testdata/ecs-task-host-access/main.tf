variable "text" {
  type = string
}

resource "aws_ecs_task_definition" "privileged" { # want "task definition \"privileged\" has access to its host"
  family = "privileged"

  container_definitions = jsonencode([{
    name       = "app"
    image      = "app:1"
    privileged = true
  }])
}

resource "aws_ecs_task_definition" "pid" {
  family   = "pid"
  pid_mode = "host" # want "has access to its host"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "ipc" {
  family   = "ipc"
  ipc_mode = "host" # want "has access to its host"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "own" {
  family   = "own"
  pid_mode = "task"
  ipc_mode = "none"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "not_privileged" {
  family = "not_privileged"

  container_definitions = jsonencode([{
    name       = "app"
    image      = "app:1"
    privileged = false
  }])
}

resource "aws_ecs_task_definition" "unset_pid" {
  family   = "unset_pid"
  pid_mode = var.text # maybe "task definition \"unset_pid\" has access to its host"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "unset" {
  family = "unset"

  container_definitions = var.text # maybe "has access to its host"
}
