variable "name" { type = string }
variable "subnets" { type = list(string) }
variable "create" { type = bool }
resource "aws_db_subnet_group" "this" {
  count       = var.create ? 1 : 0
  name_prefix = "${var.name}-"
  description = "Database subnet group for ${var.name}"
  subnet_ids  = var.subnets
  tags        = { "Name" = format("%s", var.name) }
}
output "name" { value = try(aws_db_subnet_group.this[0].name, null) }
output "arn" { value = one(aws_db_subnet_group.this[*].arn) }
