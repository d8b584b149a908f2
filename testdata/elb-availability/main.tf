variable "flag" {
  type = bool
}

variable "text" {
  type = string
}

locals {
  subnets = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
}

resource "aws_lb" "application" {
  name    = "application"
  subnets = local.subnets
}

resource "aws_lb" "network" { # want "load balancer \"network\" keeps to its zone"
  name    = "network"
  subnets = local.subnets

  load_balancer_type = "network"
}

resource "aws_lb" "network_on" {
  name    = "network-on"
  subnets = local.subnets

  load_balancer_type               = "network"
  enable_cross_zone_load_balancing = true
}

resource "aws_lb" "gateway_off" {
  name    = "gateway-off"
  subnets = local.subnets

  load_balancer_type               = "gateway"
  enable_cross_zone_load_balancing = false # want "keeps to its zone"
}

resource "aws_lb" "unset" {
  name    = "unset"
  subnets = local.subnets

  load_balancer_type               = "network"
  enable_cross_zone_load_balancing = var.flag # maybe "keeps to its zone"
}

resource "aws_elb" "left_out" {
  name    = "left-out"
  subnets = local.subnets

  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
}

resource "aws_elb" "off" {
  name    = "off"
  subnets = local.subnets

  cross_zone_load_balancing = false # want "keeps to its zone"

  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
}

resource "aws_lb_target_group" "no_path" { # want "target group \"no_path\" checks no page of its targets"
  name     = "no-path"
  port     = 80
  protocol = "HTTP"
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_lb_target_group" "path" {
  name     = "path"
  port     = 80
  protocol = "HTTPS"
  vpc_id   = "vpc-0a1b2c3d"

  health_check {
    path = "/health"
  }
}

resource "aws_lb_target_group" "tcp" {
  name     = "tcp"
  port     = 80
  protocol = "TCP"
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_lb_target_group" "unset" { # maybe "checks no page"
  name     = "unset"
  port     = 80
  protocol = var.text
  vpc_id   = "vpc-0a1b2c3d"
}

resource "aws_lb_target_group" "function" {
  name        = "function"
  target_type = "lambda"
}
