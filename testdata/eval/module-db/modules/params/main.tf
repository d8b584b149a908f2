variable "name" { type = string }
variable "prefix" {
  type    = string
  default = ""
}
variable "family" { type = string }
variable "parameters" {
  type    = list(map(string))
  default = []
}
locals {
  full = trim(join("-", compact([var.prefix, var.name, ""])), "-")
}
resource "aws_db_parameter_group" "this" {
  name        = var.prefix != "" ? null : local.full
  name_prefix = var.prefix == "" ? null : "${local.full}-"
  family      = var.family
  description = coalesce(null, "", "parameters of ${local.full}")
  dynamic "parameter" {
    for_each = var.parameters
    content {
      name         = parameter.value.name
      value        = parameter.value.value
      apply_method = lookup(parameter.value, "apply_method", null)
    }
  }
  lifecycle { create_before_destroy = true }
}
output "name" { value = aws_db_parameter_group.this.name }
