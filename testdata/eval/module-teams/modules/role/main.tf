terraform {
  required_providers {
    aws = { source = "hashicorp/aws", configuration_aliases = [aws.dr] }
  }
}
variable "name" { type = string }
variable "trust" { type = string }
variable "policies" {
  type    = map(string)
  default = {}
}
variable "managed" {
  type    = map(string)
  default = {}
}
variable "session" {
  type    = number
  default = 3600
  validation {
    condition     = var.session >= 3600 && var.session <= 43200
    error_message = "Between one and twelve hours."
  }
}
resource "aws_iam_role" "this" {
  name                 = format("%s-role", lower(var.name))
  assume_role_policy   = var.trust
  max_session_duration = var.session
  dynamic "inline_policy" {
    for_each = var.policies
    content {
      name   = inline_policy.key
      policy = inline_policy.value
    }
  }
}
resource "aws_iam_policy" "this" {
  for_each    = var.policies
  name_prefix = "${var.name}-${each.key}-"
  policy      = each.value
}
resource "aws_iam_role_policy_attachment" "own" {
  for_each   = { for k, p in aws_iam_policy.this : k => p.arn }
  role       = aws_iam_role.this.name
  policy_arn = each.value
}
resource "aws_iam_role_policy_attachment" "managed" {
  for_each   = var.managed
  role       = aws_iam_role.this.id
  policy_arn = each.value
}
resource "aws_iam_instance_profile" "this" {
  count = strcontains(var.trust, "ec2.amazonaws.com") ? 1 : 0
  name  = aws_iam_role.this.name
  role  = aws_iam_role.this.name
}
resource "aws_sqs_queue" "dr" {
  provider = aws.dr
  name     = "${var.name}-dr"
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    for k in sort(keys(var.managed)) : { Sid = k, Effect = "Allow", Principal = { AWS = [aws_iam_role.this.arn] }, Action = "sqs:*", Resource = "*" }
  ] })
  lifecycle {
    precondition {
      condition     = length(var.name) < 20
      error_message = "The name ${var.name} is too long."
    }
  }
}
output "name" { value = aws_iam_role.this.name }
output "attached" { value = concat(values(aws_iam_role_policy_attachment.own)[*].policy_arn, [for a in aws_iam_role_policy_attachment.managed : a.policy_arn]) }
