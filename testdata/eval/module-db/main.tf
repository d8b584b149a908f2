terraform {
  required_version = ">= 1.5"
  required_providers {
    aws    = { source = "hashicorp/aws", version = ">= 6.0" }
    random = { source = "hashicorp/random" }
  }
}

provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { Team = "data", Env = terraform.workspace }
  }
}

variable "databases" {
  type = map(object({
    engine         = string
    engine_version = optional(string)
    family         = optional(string)
    size           = optional(number, 20)
    multi_az       = optional(bool)
    parameters     = optional(list(object({ name = string, value = string, apply_method = optional(string, "immediate") })), [])
    options        = optional(map(any), {})
    monitoring     = optional(object({ interval = optional(number, 60), role = optional(string) }), {})
    restore        = optional(object({ source = string, time = optional(string) }))
    exports        = optional(set(string))
  }))
  default = {
    orders = {
      engine         = "postgres"
      engine_version = "16.4"
      multi_az       = true
      parameters     = [{ name = "rds.force_ssl", value = "1" }, { name = "log_connections", value = 1, apply_method = "pending-reboot" }]
      exports        = ["postgresql", "upgrade"]
    }
    legacy = {
      engine     = "mysql"
      family     = "mysql8.0"
      size       = 100
      monitoring = null
      restore    = { source = "old-legacy" }
      options    = { tls = "yes", retention = "3" }
    }
  }
}

variable "create" {
  type     = bool
  default  = true
  nullable = false
}

variable "subnets" {
  type    = list(string)
  default = ["subnet-1", "subnet-2"]
}

variable "master_password" {
  type      = string
  default   = null
  sensitive = true
}

locals {
  wanted   = { for name, db in var.databases : name => db if var.create }
  families = { for name, db in local.wanted : name => coalesce(db.family, format("%s%s", db.engine, try(split(".", db.engine_version)[0], ""))) }
  is_pg    = { for name, db in local.wanted : name => length(regexall("postgres", db.engine)) > 0 }
  by_size  = { for name, db in local.wanted : (db.size > 50 ? "large" : "small") => name... }
  ports    = { postgres = 5432, mysql = 3306 }
}

module "subnets" {
  source  = "./modules/subnet"
  name    = "main"
  subnets = var.subnets
  create  = length(var.subnets) > 1
}

module "params" {
  source     = "./modules/params"
  for_each   = local.families
  name       = each.key
  family     = each.value
  parameters = local.wanted[each.key].parameters
  prefix     = "app"
}

module "db" {
  source   = "./modules/instance"
  for_each = local.wanted

  identifier          = each.key
  engine              = each.value.engine
  engine_version      = each.value.engine_version
  allocated_storage   = each.value.size
  multi_az            = each.value.multi_az
  port                = lookup(local.ports, each.value.engine, null)
  monitoring          = each.value.monitoring
  restore             = each.value.restore
  exports             = each.value.exports
  subnet_group        = module.subnets.name
  parameter_group     = module.params[each.key].name
  password            = var.master_password
  tags                = merge({ Name = each.key }, { for k, v in each.value.options : "opt:${k}" => v })
  deletion_protection = local.is_pg[each.key]
}

resource "aws_ssm_parameter" "endpoint" {
  for_each = module.db
  name     = "/db/${each.key}/endpoint"
  type     = "String"
  value    = each.value.endpoint
}

resource "aws_ssm_parameter" "sizes" {
  for_each = local.by_size
  name     = "/sizes/${each.key}"
  type     = "StringList"
  value    = join(",", each.value)
}

resource "aws_ssm_parameter" "all" {
  name  = "/db/all"
  type  = "String"
  value = jsonencode({ for k, m in module.db : k => { id = m.id, port = m.port, known = k } })
}

output "ids" {
  value = values(module.db)[*].id
}
output "families" {
  value = local.families
}
