variable "rules" {
  type    = set(object({ port = number, cidr = optional(string, "10.0.0.0/8") }))
  default = [{ port = 443 }, { port = 22, cidr = "0.0.0.0/0" }, { port = "443", cidr = "10.0.0.0/8" }]
}

resource "aws_security_group" "s" {
  name = "s"
  dynamic "ingress" {
    for_each = var.rules
    content {
      from_port   = ingress.value.port
      to_port     = ingress.key.port
      protocol    = "tcp"
      cidr_blocks = [ingress.value.cidr]
    }
  }
}

resource "aws_sns_topic" "t" {
  for_each = { for r in var.rules : "${r.port}" => r... }
  name     = join("-", each.value[*].cidr)
}

resource "aws_sqs_queue" "q" {
  name = length(var.rules)
  tags = { for i, r in tolist(var.rules) : "k${i}" => r.cidr }
}
