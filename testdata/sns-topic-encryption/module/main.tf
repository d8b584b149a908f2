module "open" {
  source = "./topic"
  name   = "open"
}

module "sealed" {
  source = "./topic"
  name   = "sealed"
  key    = "alias/aws/sns"
}
