variable "internal" {
  type = bool
}

variable "type" {
  type = string
}

locals {
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "left_out" { # want "load balancer \"left_out\" faces the internet"
  name    = "left-out"
  subnets = local.subnets
}

resource "aws_lb" "public" {
  name     = "public"
  internal = false # want "faces the internet"
  subnets  = local.subnets
}

resource "aws_lb" "internal" {
  name     = "internal"
  internal = true
  subnets  = local.subnets
}

resource "aws_lb" "network" { # want "faces the internet"
  name               = "network"
  load_balancer_type = "network"
  subnets            = local.subnets
}

resource "aws_lb" "gateway" {
  name               = "gateway"
  load_balancer_type = "gateway"
  subnets            = local.subnets
}

resource "aws_lb" "unset" {
  name     = "unset"
  internal = var.internal # maybe "load balancer \"unset\" faces the internet"
  subnets  = local.subnets
}

resource "aws_lb" "unset_type" {
  name               = "unset-type"
  load_balancer_type = var.type # maybe "load balancer \"unset_type\" faces the internet"
  subnets            = local.subnets
}

resource "aws_alb" "left_out" { # want "faces the internet"
  name    = "old"
  subnets = local.subnets
}

resource "aws_elb" "left_out" { # want "faces the internet"
  name    = "classic"
  subnets = local.subnets

  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
}

resource "aws_elb" "internal" {
  name     = "classic-internal"
  internal = true
  subnets  = local.subnets

  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
}
