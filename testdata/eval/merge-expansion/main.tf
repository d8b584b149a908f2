variable "envs" {
  default = {
    dev  = { regions = ["eu"], size = "s" }
    prod = { regions = ["eu", "us"], size = "l", tags = { tier = "1" } }
  }
}

locals {
  deployments = merge([
    for env, cfg in var.envs : {
      for region in cfg.regions : "${env}/${region}" => {
        env    = env
        region = region
        size   = cfg.size
        tags   = try(cfg.tags, {})
      }
    }
  ]...)
  by_size  = { for k, d in local.deployments : d.size => k... }
  product  = [for p in setproduct(keys(var.envs), ["a", "b"]) : { env = p[0], letter = p[1] }]
  chunked  = chunklist(sort(keys(local.deployments)), 2)
  selected = { for k in ["prod/us", "nope"] : k => lookup(local.deployments, k, null) }
  existing = { for k, v in local.selected : k => v if v != null }
}

resource "aws_sns_topic" "d" {
  for_each = local.deployments
  name     = replace(each.key, "/", "-")
  tags     = merge({ Env = each.value.env }, each.value.tags)
}

resource "aws_sns_topic" "p" {
  for_each = { for p in local.product : "${p.env}.${p.letter}" => p }
  name     = each.value.letter
}

resource "aws_sns_topic" "s" {
  for_each = local.existing
  name     = each.value.region
  tags     = { sizes = jsonencode(local.by_size), chunks = jsonencode(local.chunked) }
}
