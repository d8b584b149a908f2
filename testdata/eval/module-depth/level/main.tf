variable "path" {}
variable "depth" { type = number }
module "l2" {
  source   = "./two"
  for_each = { for k in ["a", "b"] : k => "${var.path}-${k}" if var.depth < 2 }
  path     = each.value
}
resource "aws_iam_user" "u" {
  name = var.path
}
output "names" {
  value = concat([aws_iam_user.u.name], flatten([for m in module.l2 : m.names]))
}
