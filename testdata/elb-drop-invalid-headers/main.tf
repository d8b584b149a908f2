variable "flag" {
  type = bool
}

variable "text" {
  type = string
}

locals {
  subnets = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
}

resource "aws_lb" "left_out" { # want "load balancer \"left_out\" passes invalid headers on"
  name    = "left-out"
  subnets = local.subnets
}

resource "aws_lb" "keeps" {
  name    = "keeps"
  subnets = local.subnets

  drop_invalid_header_fields = false # want "passes invalid headers on"
}

resource "aws_lb" "drops" {
  name    = "drops"
  subnets = local.subnets

  drop_invalid_header_fields = true
}

resource "aws_lb" "unset" {
  name    = "unset"
  subnets = local.subnets

  drop_invalid_header_fields = var.flag # maybe "load balancer \"unset\" passes invalid headers on"
}

resource "aws_lb" "network" {
  name    = "network"
  subnets = local.subnets

  load_balancer_type = "network"
}

resource "aws_lb" "gateway" {
  name    = "gateway"
  subnets = local.subnets

  load_balancer_type = "gateway"
}

resource "aws_lb" "unset_type" { # maybe "passes invalid headers on"
  name    = "unset-type"
  subnets = local.subnets

  load_balancer_type = var.text
}

resource "aws_alb" "old" { # want "passes invalid headers on"
  name    = "old"
  subnets = local.subnets
}
