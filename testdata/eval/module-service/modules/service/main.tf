variable "name" { type = string }
variable "cluster" { type = string }
variable "cpu" { type = number }
variable "memory" { type = number }
variable "containers" {
  type    = any
  default = {}
}
variable "ingress" {
  type = map(object({ port = number, to = optional(number), protocol = optional(string, "tcp"), cidr = optional(string), group = optional(string) }))
}
variable "assign_public_ip" { type = bool }
variable "capacity" { type = any }
variable "tags" { type = map(string) }

module "container" {
  source      = "../container"
  for_each    = var.containers
  name        = try(each.value.name, each.key)
  image       = each.value.image
  essential   = try(each.value.essential, null)
  readonly    = try(each.value.readonly, false)
  ports       = try(each.value.portMappings, [])
  environment = try(each.value.environment, [])
  secrets     = try(each.value.secrets, [])
  user        = try(each.value.user, null)
  log_group   = aws_cloudwatch_log_group.this.name
}
resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/${var.name}"
  retention_in_days = 30
}
resource "aws_security_group" "this" {
  count       = length(var.ingress) > 0 ? 1 : 0
  name_prefix = "${var.name}-"
  vpc_id      = "vpc-1"
}
resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each          = { for k, v in var.ingress : k => v if length(var.ingress) > 0 }
  security_group_id = aws_security_group.this[0].id
  from_port         = each.value.port
  to_port           = coalesce(each.value.to, each.value.port)
  ip_protocol       = each.value.protocol
  cidr_ipv4         = each.value.cidr
  referenced_security_group_id = each.value.group == "self" ? aws_security_group.this[0].id : each.value.group
}
resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  cpu                      = var.cpu
  memory                   = var.memory
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions    = jsonencode([for k, v in module.container : v.definition])
}
resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = var.cluster
  task_definition = aws_ecs_task_definition.this.arn
  dynamic "capacity_provider_strategy" {
    for_each = { for k, v in var.capacity : k => v if v.weight > 0 || v.base != null }
    content {
      capacity_provider = try(capacity_provider_strategy.value.provider, capacity_provider_strategy.key)
      base              = try(capacity_provider_strategy.value.base, null)
      weight            = try(capacity_provider_strategy.value.weight, null)
    }
  }
  network_configuration {
    subnets          = ["subnet-1"]
    security_groups  = compact(concat(aws_security_group.this[*].id, [""]))
    assign_public_ip = var.assign_public_ip
  }
  tags = var.tags
}
output "definitions" { value = [for c in module.container : c.definition.name] }
