module "inner" {
  source = "./inner"
  key    = "AKIAIOSFODNN7EXAMPLE"
}

module "other" {
  source = "./inner"
  key    = ""
}
