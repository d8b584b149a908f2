variable "name" { type = string }
variable "image" { type = string }
variable "essential" {
  type    = bool
  default = true
  nullable = false
}
variable "readonly" { type = bool }
variable "ports" { type = list(object({ containerPort = number, hostPort = optional(number), name = optional(string) })) }
variable "environment" { type = list(object({ name = string, value = string })) }
variable "secrets" { type = list(object({ name = string, valueFrom = string })) }
variable "user" {
  type    = string
  default = null
}
variable "log_group" { type = string }
data "aws_region" "current" {}
locals {
  log = { for k, v in {
    logDriver = "awslogs",
    options = { awslogs-region = data.aws_region.current.region, awslogs-group = var.log_group, awslogs-stream-prefix = null }
  } : k => v if v != null }
  definition = {
    name                   = var.name
    image                  = var.image
    essential              = var.essential
    readonlyRootFilesystem = var.readonly
    portMappings           = [for p in var.ports : merge({ for k, v in p : k => v if v != null }, { protocol = "tcp" })]
    environment            = length(var.environment) > 0 ? var.environment : null
    secrets                = length(var.secrets) > 0 ? var.secrets : null
    user                   = var.user
    logConfiguration       = local.log
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
  }
}
output "definition" { value = { for k, v in local.definition : k => v if v != null } }
