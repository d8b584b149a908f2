terraform {
  required_providers {
    aws     = { source = "hashicorp/aws" }
    random  = { source = "hashicorp/random" }
    null    = { source = "hashicorp/null" }
    archive = { source = "hashicorp/archive" }
  }
}
locals {
  raw = yamldecode(<<-Y
    stages:
      dev:  { versions: 1, rules: [], replicate: no }
      prod:
        versions: 30
        replicate: yes
        rules:
          - id: logs
            prefix: logs/
            days: [{to: GLACIER, after: 30}, {to: DEEP_ARCHIVE, after: 180}]
            expire: 365
          - id: tmp
            tags: { temp: "true" }
            expire: 7
  Y
  )
  stages = { for name, s in local.raw.stages : name => merge({ kms = null, cors = [] }, s, name == "prod" ? { kms = aws_kms_key.this[0].arn } : {}) }
}
resource "random_pet" "suffix" { length = 2 }
resource "random_integer" "shard" {
  min = 1
  max = 9
}
resource "aws_kms_key" "this" {
  count               = contains(keys(local.raw.stages), "prod") ? 1 : 0
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
}
data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
}
module "bucket" {
  source   = "./modules/bucket"
  for_each = local.stages
  name     = join("-", ["acme", each.key, random_pet.suffix.id])
  settings = each.value
}
module "fn" {
  source     = "./modules/fn"
  for_each   = toset(["reader", "writer"])
  name       = each.key
  buckets    = { for k, b in module.bucket : k => { arn = b.arn, write = each.key == "writer" && k != "dev" } }
  triggers   = each.key == "reader" ? [module.bucket["prod"].id] : []
  depends_on = [module.bucket]
}
moved {
  from = aws_kms_key.main
  to   = aws_kms_key.this[0]
}
check "rotation" {
  assert {
    condition     = alltrue(aws_kms_key.this[*].enable_key_rotation)
    error_message = "Rotation is off."
  }
}
output "buckets" { value = { for k, b in module.bucket : k => b.id } }
output "env" {
  value     = module.fn["writer"].environment
  sensitive = true
}
