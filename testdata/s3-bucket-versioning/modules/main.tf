module "store" {
  source = "./bucket"
  name   = "guardlint-store"
}

module "open" {
  source = "./bucket"
  name   = "guardlint-open"
}

module "guard" {
  source = "./guard"
  bucket = module.store.bucket
}
