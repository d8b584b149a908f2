module "network" {
  source = "./network"

  inbound = [
    { number = 90, action = "deny", from = 22, to = 22 },
    { number = 100, action = "allow", from = 0, to = 1023 },
    { number = 110, action = "allow", from = 1024, to = 65535 },
  ]
}
