provider "aws" {
  region = "eu-west-1"
}

variable "services" {
  type = any
  default = {
    web = {
      cpu        = 256
      containers = {
        app = {
          image        = "nginx:1.27"
          portMappings = [{ containerPort = 80, hostPort = 80 }]
          environment  = [{ name = "A", value = "1" }]
          readonly     = true
        }
        log = { image = "fluent-bit", essential = false, user = "0" }
      }
      ingress = { http = { port = 80, cidr = "0.0.0.0/0" }, admin = { port = 8080, cidr = "10.0.0.0/8" } }
    }
    worker = {
      cpu        = 1024
      containers = { app = { image = "worker", secrets = [{ name = "T", valueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/t" }] } }
      assign_public_ip = true
    }
  }
}
variable "defaults" {
  type    = any
  default = { memory = 512, capacity = ["FARGATE", "FARGATE_SPOT"] }
}
resource "aws_ecs_cluster" "this" {
  name = "main"
  dynamic "setting" {
    for_each = flatten([[{ name = "containerInsights", value = "enabled" }]])
    content {
      name  = setting.value.name
      value = try(setting.value.value, null)
    }
  }
}
module "service" {
  source   = "./modules/service"
  for_each = { for k, v in var.services : k => v if try(v.create, true) }

  name             = try(each.value.name, each.key)
  cluster          = aws_ecs_cluster.this.arn
  cpu              = try(each.value.cpu, var.defaults.cpu, 512)
  memory           = try(each.value.memory, var.defaults.memory, 1024)
  containers       = try(each.value.containers, {})
  ingress          = try(each.value.ingress, {})
  assign_public_ip = lookup(each.value, "assign_public_ip", false)
  capacity         = { for i, c in var.defaults.capacity : c => { weight = i * 10, base = i == 0 ? 1 : null } }
  tags             = merge(try(each.value.tags, {}), { Service = each.key })
}
output "definitions" {
  value = { for k, m in module.service : k => m.definitions }
}
