variable "bucket" {}

module "inner" {
  source = "../inner"
  bucket = var.bucket
}

module "bucket" {
  source = "../bucket"
}

module "of_bucket" {
  source = "../inner"
  bucket = module.bucket.id
}
