# The same resources within a module, once, counted and for each; and a module that gives its bucket's name away.

module "once" {
  source = "./bucket"
}

module "counted" {
  source = "./bucket"
  count  = 2
}

module "each" {
  source   = "./bucket"
  for_each = toset(["x", "y"])
}

module "source" {
  source = "./plain"
}

resource "aws_s3_bucket_public_access_block" "output" {
  bucket            = module.source.id
  block_public_acls = true
}

module "sources" {
  source   = "./plain"
  for_each = toset(["x", "y"])
}

resource "aws_s3_bucket_public_access_block" "outputs" {
  for_each          = module.sources
  bucket            = each.value.id
  block_public_acls = true
}

module "keyed" {
  source   = "./plain"
  for_each = toset(["x", "y"])
}

resource "aws_s3_bucket_public_access_block" "keyed" {
  for_each          = toset(["x", "y"])
  bucket            = module.keyed[each.key].id
  block_public_acls = true
}

module "whole" {
  source = "./plain"
}

resource "aws_s3_bucket_public_access_block" "whole" {
  bucket            = module.whole.bucket.bucket
  block_public_acls = true
}
