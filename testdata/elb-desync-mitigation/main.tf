variable "flag" {
  type = bool
}

variable "text" {
  type = string
}

locals {
  subnets = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
}

resource "aws_lb" "monitor" {
  name    = "monitor"
  subnets = local.subnets

  desync_mitigation_mode = "monitor" # want "load balancer \"monitor\" lets ambiguous requests through"
}

resource "aws_lb" "left_out" {
  name    = "left-out"
  subnets = local.subnets
}

resource "aws_lb" "strictest" {
  name    = "strictest"
  subnets = local.subnets

  desync_mitigation_mode = "strictest"
}

resource "aws_lb" "unset" {
  name    = "unset"
  subnets = local.subnets

  desync_mitigation_mode = var.text # maybe "load balancer \"unset\" lets ambiguous requests through"
}

resource "aws_lb" "network" {
  name    = "network"
  subnets = local.subnets

  load_balancer_type     = "network"
  desync_mitigation_mode = "monitor"
}

resource "aws_elb" "monitor" {
  name    = "monitor"
  subnets = local.subnets

  desync_mitigation_mode = "monitor" # want "lets ambiguous requests through"

  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
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
