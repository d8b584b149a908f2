variable "name" { type = string }
variable "ports" {
  type    = list(number)
  default = [22]
}
variable "public" {
  type    = bool
  default = false
}
variable "topic" {
  type    = string
  default = null
}
variable "own_topic" {
  type    = bool
  default = true
}

resource "aws_sns_topic" "t" {
  count = var.own_topic ? 1 : 0
  name  = var.name
}

resource "aws_sqs_queue" "q" {
  for_each = { for p in var.ports : tostring(p) => p }
  name     = "${var.name}-${each.key}"
  tags     = { topic = var.topic != null ? var.topic : try(aws_sns_topic.t[0].name, "?"), public = var.public }
}

module "inner" {
  source   = "../inner"
  for_each = toset([for p in var.ports : tostring(p)])
  name     = "${var.name}.${each.value}"
  queue    = aws_sqs_queue.q[each.key].arn
}

output "name" { value = var.name }
output "ports" { value = var.ports }
output "arn" { value = one(aws_sns_topic.t[*].arn) }
output "queue_names" { value = [for q in aws_sqs_queue.q : q.name] }
output "inner_names" { value = { for k, m in module.inner : k => m.name } }
