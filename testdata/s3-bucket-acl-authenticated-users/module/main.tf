module "private" {
  source = "./bucket"
  acl    = "private"
}

module "shared" {
  source = "./bucket"
  acl    = "authenticated-read"
}
