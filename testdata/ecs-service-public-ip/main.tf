variable "public" {
  type = bool
}

locals {
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_ecs_service" "public" {
  name            = "public"
  cluster         = "main"
  task_definition = "web:1"
  launch_type     = "FARGATE"

  network_configuration {
    subnets          = local.subnets
    assign_public_ip = true # want "service \"public\" gives its tasks public addresses"
  }
}

resource "aws_ecs_service" "private" {
  name            = "private"
  cluster         = "main"
  task_definition = "web:1"
  launch_type     = "FARGATE"

  network_configuration {
    subnets          = local.subnets
    assign_public_ip = false
  }
}

resource "aws_ecs_service" "left_out" {
  name            = "left-out"
  cluster         = "main"
  task_definition = "web:1"

  network_configuration {
    subnets = local.subnets
  }
}

# Tasks in bridge mode have no interface of their own.
resource "aws_ecs_service" "bridge" {
  name            = "bridge"
  cluster         = "main"
  task_definition = "agent:1"
  launch_type     = "EC2"
}

resource "aws_ecs_service" "unset" {
  name            = "unset"
  cluster         = "main"
  task_definition = "web:1"

  network_configuration {
    subnets          = local.subnets
    assign_public_ip = var.public # maybe "service \"unset\" gives its tasks public addresses"
  }
}

resource "aws_ecs_task_set" "public" {
  service         = "web"
  cluster         = "main"
  task_definition = "web:2"

  network_configuration {
    subnets          = local.subnets
    assign_public_ip = true # want "task set \"public\" gives its tasks public addresses"
  }
}

resource "aws_ecs_task_set" "left_out" {
  service         = "web"
  cluster         = "main"
  task_definition = "web:2"

  network_configuration {
    subnets = local.subnets
  }
}
