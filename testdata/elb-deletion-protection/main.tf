variable "flag" {
  type = bool
}

variable "text" {
  type = string
}

locals {
  subnets = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
}

resource "aws_lb" "left_out" { # want "load balancer \"left_out\" is not protected from deletion"
  name    = "left-out"
  subnets = local.subnets
}

resource "aws_lb" "off" {
  name    = "off"
  subnets = local.subnets

  enable_deletion_protection = false # want "not protected"
}

resource "aws_lb" "on" {
  name    = "on"
  subnets = local.subnets

  enable_deletion_protection = true
}

resource "aws_lb" "unset" {
  name    = "unset"
  subnets = local.subnets

  enable_deletion_protection = var.flag # maybe "load balancer \"unset\" is not protected from deletion"
}

resource "aws_alb" "old" { # want "not protected"
  name    = "old"
  subnets = local.subnets
}
