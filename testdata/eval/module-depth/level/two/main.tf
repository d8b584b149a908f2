variable "path" {}
module "l3" {
  source = "../../leaf"
  count  = length(var.path) > 3 ? 2 : 1
  name   = "${var.path}.${count.index}"
}
output "names" {
  value = module.l3[*].name
}
