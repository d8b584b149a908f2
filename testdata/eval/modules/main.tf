provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

locals {
  buckets = { logs = { versioned = true }, data = { versioned = false } }
}

module "bucket" {
  source    = "./bucket"
  for_each  = local.buckets
  name      = "acme-${each.key}"
  versioned = each.value.versioned
}

module "counted" {
  source = "./bucket"
  count  = 2
  name   = "n${count.index}"
}

module "off" {
  source = "./bucket"
  count  = 0
  name   = "off"
}

module "app" {
  source    = "./app"
  bucket    = module.bucket["logs"].id
  name      = module.counted[1].name
  all_names = [for b in module.bucket : b.name]
  providers = { aws = aws.west }
}

resource "aws_ssm_parameter" "names" {
  name  = "names"
  type  = "String"
  value = join(",", concat(module.counted[*].name, [for k, b in module.bucket : "${k}=${b.name}"]))
}

output "arn" {
  value = module.app.arn
}
