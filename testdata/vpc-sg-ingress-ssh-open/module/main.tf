# The source is an argument of a module that is called several times.

variable "unset" {
  type = string
}

module "open" {
  source = "./group"
  cidr   = "0.0.0.0/0"
}

module "default" {
  source = "./group"
}

module "corporate" {
  source = "./group"
  cidr   = "10.0.0.0/8"
}

module "unknown" {
  source = "./group"
  cidr   = var.unset
}

module "several" {
  source   = "./group"
  for_each = { world = "0.0.0.0/0", corporate = "10.0.0.0/8" }
  cidr     = each.value
}
