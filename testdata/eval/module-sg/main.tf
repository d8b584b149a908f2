variable "rules" {
  type = map(list(any))
  default = {
    https-443-tcp = [443, 443, "tcp", "HTTPS"]
    ssh-tcp       = [22, 22, "tcp", "SSH"]
    all-all       = [-1, -1, "-1", "All protocols"]
  }
}

module "web" {
  source              = "./sg"
  name                = "web"
  rules               = var.rules
  ingress_rules       = ["https-443-tcp", "ssh-tcp"]
  ingress_cidr_blocks = ["0.0.0.0/0"]
  ingress_with_cidr_blocks = [
    { rule = "ssh-tcp", cidr_blocks = "10.10.0.0/16,10.20.0.0/24" },
    { from_port = 8080, to_port = 8090, protocol = "tcp", description = "apps", cidr_blocks = "10.10.0.0/16" },
  ]
  computed_ingress_with_source_security_group_id = [
    { rule = "https-443-tcp", source_security_group_id = module.lb.id },
  ]
  number_of_computed = 1
  egress_rules       = ["all-all"]
}

module "lb" {
  source = "./sg"
  name   = "lb"
  rules  = var.rules
  tags   = { Name = "special" }
}
