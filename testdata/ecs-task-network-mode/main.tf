variable "mode" {
  type = string
}

resource "aws_ecs_task_definition" "own_network" {
  family       = "web"
  network_mode = "awsvpc"
  container_definitions = jsonencode([
    { name = "web", image = "web:1", user = "root" },
  ])
}

# Bridge is what a task without a mode gets.
resource "aws_ecs_task_definition" "bridge" {
  family = "worker"
  container_definitions = jsonencode([
    { name = "worker", image = "worker:1", privileged = true },
  ])
}

resource "aws_ecs_task_definition" "other_user" {
  family       = "exporter"
  network_mode = "host"
  container_definitions = jsonencode([
    { name = "exporter", image = "exporter:1", user = "65534:65534" },
    { name = "logs", image = "logs:1", user = "nobody" },
  ])
}

resource "aws_ecs_task_definition" "root" {
  family       = "agent"
  network_mode = "host" # want "task definition \"root\" runs as root in the network of its host"
  container_definitions = jsonencode([
    { name = "logs", image = "logs:1", user = "nobody" },
    { name = "agent", image = "agent:1", user = "0:0" },
  ])
}

resource "aws_ecs_task_definition" "privileged" {
  family                = "agent"
  network_mode          = "host" # want "task definition \"privileged\""
  container_definitions = <<-JSON
    [{"name": "agent", "image": "agent:1", "user": "1000", "privileged": true}]
  JSON
}

resource "aws_ecs_task_definition" "by_image" {
  family       = "agent"
  network_mode = "host" # maybe "task definition \"by_image\""
  container_definitions = jsonencode([
    { name = "agent", image = "agent:1" },
  ])
}

resource "aws_ecs_task_definition" "unknown_mode" {
  family       = "agent"
  network_mode = var.mode # maybe "task definition \"unknown_mode\""
  container_definitions = jsonencode([
    { name = "agent", image = "agent:1", user = "root" },
  ])
}
