module "l1" {
  source = "./level"
  count  = 2
  path   = "r${count.index}"
  depth  = 1
}

output "all" {
  value = module.l1[*].names
}

resource "aws_sns_topic" "t" {
  for_each = toset(flatten(module.l1[*].names))
  name     = each.value
}
