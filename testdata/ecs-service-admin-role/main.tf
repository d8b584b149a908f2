variable "document" {
  type = string
}

locals {
  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
  containers = jsonencode([{ name = "app", image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1", essential = true }])
}

resource "aws_iam_role" "execution" {
  name               = "execution"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "app" {
  role = aws_iam_role.app.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["sqs:ReceiveMessage", "sqs:DeleteMessage"], Resource = "arn:aws:sqs:eu-west-1:123456789012:orders" }]
  })
}

resource "aws_iam_role" "admin" {
  name               = "admin"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "admin" {
  role       = aws_iam_role.admin.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role" "unset" {
  name               = "unset"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "unset" {
  role   = aws_iam_role.unset.id
  policy = var.document
}

resource "aws_ecs_task_definition" "app" {
  family                = "app"
  execution_role_arn    = aws_iam_role.execution.arn
  task_role_arn         = aws_iam_role.app.arn
  container_definitions = local.containers
}

resource "aws_ecs_task_definition" "no_role" {
  family                = "no-role"
  container_definitions = local.containers
}

resource "aws_ecs_task_definition" "elsewhere" {
  family                = "elsewhere"
  task_role_arn         = "arn:aws:iam::123456789012:role/app"
  container_definitions = local.containers
}

resource "aws_ecs_task_definition" "admin" {
  family                = "admin"
  execution_role_arn    = aws_iam_role.execution.arn
  task_role_arn         = aws_iam_role.admin.arn # want "\"admin\" has a role that can do or gain everything"
  container_definitions = local.containers
}

resource "aws_ecs_task_definition" "execution" {
  family                = "execution"
  execution_role_arn    = aws_iam_role.admin.arn # want "\"execution\" has a role that can do or gain everything"
  task_role_arn         = aws_iam_role.app.arn
  container_definitions = local.containers
}

resource "aws_ecs_task_definition" "unset" {
  family                = "unset"
  task_role_arn         = aws_iam_role.unset.arn # maybe "\"unset\" has a role"
  container_definitions = local.containers
}

resource "aws_ecs_service" "app" {
  name            = "app"
  task_definition = aws_ecs_task_definition.app.arn
}

resource "aws_ecs_service" "classic" {
  name            = "classic"
  task_definition = aws_ecs_task_definition.app.arn
  iam_role        = aws_iam_role.admin.arn # want "\"classic\" has a role"
}
