variable "internal" {
  type = bool
}

variable "acl" {
  type    = string
  default = "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/0a1b2c3d"
}

locals {
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "bare" { # want "load balancer \"bare\" has no web ACL"
  name    = "bare"
  subnets = local.subnets
}

resource "aws_lb" "shielded" {
  name    = "shielded"
  subnets = local.subnets
}

resource "aws_wafv2_web_acl_association" "shielded" {
  resource_arn = aws_lb.shielded.arn
  web_acl_arn  = var.acl
}

resource "aws_alb" "classic_acl" {
  name               = "classic-acl"
  internal           = false
  load_balancer_type = "application"
  subnets            = local.subnets
}

resource "aws_wafregional_web_acl_association" "classic_acl" {
  resource_arn = aws_alb.classic_acl.arn
  web_acl_id   = "0a1b2c3d"
}

resource "aws_lb" "internal" {
  name     = "internal"
  internal = true
  subnets  = local.subnets
}

resource "aws_lb" "network" {
  name               = "network"
  load_balancer_type = "network"
  subnets            = local.subnets
}

resource "aws_lb" "unset" {
  name     = "unset"
  internal = var.internal # maybe "load balancer \"unset\" has no web ACL"
  subnets  = local.subnets
}

resource "aws_lb" "each" {
  for_each = toset(["shop", "blog"])

  name    = each.key
  subnets = local.subnets
}

resource "aws_wafv2_web_acl_association" "each" {
  for_each = aws_lb.each

  resource_arn = each.value.arn
  web_acl_arn  = var.acl
}
