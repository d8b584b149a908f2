variable "text" {
  type = string
}

resource "aws_iam_role" "a" {
  assume_role_policy = "{}"
}

resource "aws_iam_role" "b" {
  assume_role_policy = "{}"
}

resource "aws_ecs_task_definition" "object" {
  family             = "object"
  task_role_arn      = aws_iam_role.a.arn # want "task definition \"object\" gives its application the role of the agent"
  execution_role_arn = aws_iam_role.a.arn

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "literal" {
  family             = "literal"
  task_role_arn      = "arn:aws:iam::111122223333:role/a" # want "the role of the agent"
  execution_role_arn = "arn:aws:iam::111122223333:role/a"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "variable" {
  family             = "variable"
  task_role_arn      = var.text # maybe "the role of the agent"
  execution_role_arn = var.text

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "apart" {
  family             = "apart"
  task_role_arn      = aws_iam_role.a.arn
  execution_role_arn = aws_iam_role.b.arn

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "literals" {
  family             = "literals"
  task_role_arn      = "arn:aws:iam::111122223333:role/a"
  execution_role_arn = "arn:aws:iam::111122223333:role/b"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "agent_only" {
  family             = "agent_only"
  execution_role_arn = aws_iam_role.a.arn

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "neither" {
  family = "neither"

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}

resource "aws_ecs_task_definition" "unset" {
  family             = "unset"
  task_role_arn      = var.text # maybe "task definition \"unset\" gives its application"
  execution_role_arn = aws_iam_role.a.arn

  container_definitions = jsonencode([{
    name  = "app"
    image = "app:1"
  }])
}
