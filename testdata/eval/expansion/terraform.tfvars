subnets = {
  b            = { cidr = "10.0.1.0/24", public = false }
  a            = { cidr = "10.0.0.0/24", public = true }
  "with space" = { cidr = "10.0.2.0/24", public = true }
}
