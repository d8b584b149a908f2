variable "identifier" { type = string }
variable "engine" { type = string }
variable "engine_version" {
  type    = string
  default = null
}
variable "allocated_storage" { type = number }
variable "multi_az" {
  type     = bool
  default  = false
  nullable = false
}
variable "port" {
  type    = string
  default = null
}
variable "monitoring" {
  type    = object({ interval = number, role = optional(string) })
  default = null
}
variable "restore" {
  type    = map(string)
  default = null
}
variable "exports" {
  type    = list(string)
  default = []
}
variable "subnet_group" { type = string }
variable "parameter_group" { type = string }
variable "password" {
  type      = string
  sensitive = true
  default   = null
}
variable "tags" {
  type    = map(string)
  default = {}
}
variable "deletion_protection" { type = bool }

resource "random_password" "this" {
  count   = var.password == null ? 1 : 0
  length  = 24
  special = false
}

resource "random_id" "snapshot" {
  count       = 1
  byte_length = 4
  keepers     = { id = var.identifier }
}

resource "aws_iam_role" "monitoring" {
  count       = var.monitoring != null && try(var.monitoring.role, null) == null ? 1 : 0
  name_prefix = "rds-${var.identifier}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "monitoring.rds.amazonaws.com" } }]
  })
}

locals {
  password = try(random_password.this[0].result, var.password)
  role     = try(coalesce(var.monitoring.role, aws_iam_role.monitoring[0].arn), null)
}

resource "aws_db_instance" "this" {
  identifier                   = var.identifier
  engine                       = var.engine
  engine_version               = var.engine_version
  instance_class               = var.allocated_storage > 50 ? "db.r6g.large" : "db.t4g.medium"
  allocated_storage            = var.allocated_storage
  max_allocated_storage        = var.allocated_storage * 2
  storage_encrypted            = true
  multi_az                     = var.multi_az
  port                         = var.port
  username                     = var.restore == null ? "admin_${replace(var.identifier, "/[^a-z]/", "")}" : null
  password                     = var.restore == null ? local.password : null
  db_subnet_group_name         = var.subnet_group
  parameter_group_name         = var.parameter_group
  monitoring_interval          = try(var.monitoring.interval, 0)
  monitoring_role_arn          = local.role
  enabled_cloudwatch_logs_exports = var.exports
  deletion_protection          = var.deletion_protection
  skip_final_snapshot          = false
  final_snapshot_identifier    = "${var.identifier}-final-${try(random_id.snapshot[0].hex, "")}"
  performance_insights_enabled = startswith(var.engine, "post")
  dynamic "restore_to_point_in_time" {
    for_each = var.restore != null ? [var.restore] : []
    content {
      restore_time                  = lookup(restore_to_point_in_time.value, "time", null)
      source_db_instance_identifier = lookup(restore_to_point_in_time.value, "source", null)
      use_latest_restorable_time    = lookup(restore_to_point_in_time.value, "time", null) == null ? true : null
    }
  }
  tags = merge(var.tags, { "Parameters" = var.parameter_group })
  lifecycle {
    ignore_changes = [latest_restorable_time]
  }
}
output "endpoint" { value = aws_db_instance.this.endpoint }
output "id" { value = aws_db_instance.this.identifier }
output "port" { value = aws_db_instance.this.port }
