variable "apps" {
  default = {
    api = { ports = [80, 443], public = true }
    job = { ports = [] }
  }
}

module "counted" {
  source = "./app"
  count  = 2
  name   = "counted-${count.index}"
}

module "keyed" {
  source   = "./app"
  for_each = var.apps
  name     = each.key
  ports    = each.value.ports
  public   = lookup(each.value, "public", false)
}

module "none" {
  source = "./app"
  count  = 0
  name   = "none"
}

module "chained" {
  source   = "./app"
  for_each = module.keyed
  name     = "${each.key}-${each.value.name}"
  ports    = each.value.ports
}

module "single" {
  source    = "./app"
  name      = module.counted[1].name
  topic     = module.counted[0].arn
  own_topic = false
}

resource "aws_ssm_parameter" "p" {
  for_each = {
    counted_names = join(",", module.counted[*].name)
    keyed_names   = join(",", [for k, m in module.keyed : "${k}=${m.name}"])
    keyed_values  = jsonencode(values(module.keyed)[*].name)
    keyed_one     = module.keyed["api"].name
    none          = length(module.none)
    none_try      = try(module.none[0].name, "nothing")
    queues        = jsonencode({ for k, m in module.keyed : k => m.queue_names })
    nested        = module.keyed["api"].inner_names["80"]
    merged        = jsonencode(merge([for m in module.counted : { (m.name) = m.ports }]...))
    all_ports     = jsonencode(distinct(flatten(values(module.keyed)[*].ports)))
    keys          = jsonencode(keys(module.keyed))
    lookup        = lookup({ for k, m in module.keyed : k => m.name }, "job", "none")
  }
  name  = each.key
  type  = "String"
  value = each.value
}

resource "aws_ssm_parameter" "arn" {
  name  = "arn"
  type  = "String"
  value = join(",", module.counted[*].arn)
}

resource "aws_ssm_parameter" "everything" {
  name  = "everything"
  type  = "String"
  value = jsonencode(module.single)
}
