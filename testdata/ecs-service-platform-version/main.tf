variable "text" {
  type = string
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

resource "aws_ecs_task_definition" "linux" {
  family = "linux"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_service" "old" {
  name             = "old"
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = "app:1"
  platform_version = "1.3.0" # want "service \"old\" keeps to an old platform version"
}

resource "aws_ecs_service" "current" {
  name             = "current"
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = "app:1"
  platform_version = "1.4.0"
}

resource "aws_ecs_service" "latest" {
  name             = "latest"
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = "app:1"
  platform_version = "LATEST"
}

resource "aws_ecs_service" "left_out" {
  name            = "left_out"
  cluster         = "main"
  launch_type     = "FARGATE"
  task_definition = "app:1"
}

resource "aws_ecs_service" "first" {
  name             = "first"
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = aws_ecs_task_definition.linux.arn
  platform_version = "1.0.0" # want "old platform version"
}

resource "aws_ecs_service" "windows" {
  name             = "windows"
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = aws_ecs_task_definition.windows.arn
  platform_version = "1.0.0"
}

resource "aws_ecs_service" "first_of_what" {
  name             = "first_of_what"
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = "app:1"
  platform_version = "1.0.0" # maybe "old platform version"
}

resource "aws_ecs_service" "unset" {
  name             = "unset"
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = "app:1"
  platform_version = var.text # maybe "service \"unset\" keeps to an old platform version"
}

resource "aws_ecs_task_set" "old" {
  service          = aws_ecs_service.left_out.id
  cluster          = "main"
  launch_type      = "FARGATE"
  task_definition  = "app:1"
  platform_version = "1.3.0" # want "task set \"old\" keeps to an old platform version"
}
