module "plain" {
  source = "./database"
}

module "encrypted" {
  source    = "./database"
  encrypted = true
}

module "replicas" {
  source    = "./database"
  for_each  = toset(["a", "b"])
  encrypted = each.key == "a"
}
