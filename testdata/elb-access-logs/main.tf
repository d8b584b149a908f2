variable "flag" {
  type = bool
}

variable "text" {
  type = string
}

locals {
  subnets = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
}

resource "aws_lb" "left_out" { # want "load balancer \"left_out\" keeps no access logs"
  name    = "left-out"
  subnets = local.subnets
}

resource "aws_lb" "not_enabled" {
  name    = "not-enabled"
  subnets = local.subnets

  access_logs { # want "keeps no access logs"
    bucket = "logs"
  }
}

resource "aws_lb" "off" {
  name    = "off"
  subnets = local.subnets

  access_logs {
    bucket  = "logs"
    enabled = false # want "keeps no access logs"
  }
}

resource "aws_lb" "on" {
  name    = "on"
  subnets = local.subnets

  access_logs {
    bucket  = "logs"
    enabled = true
  }
}

resource "aws_lb" "unset" {
  name    = "unset"
  subnets = local.subnets

  access_logs {
    bucket  = "logs"
    enabled = var.flag # maybe "load balancer \"unset\" keeps no access logs"
  }
}

resource "aws_lb" "gateway" {
  name    = "gateway"
  subnets = local.subnets

  load_balancer_type = "gateway"
}

resource "aws_lb" "network" {
  name    = "network"
  subnets = local.subnets

  load_balancer_type = "network"
}

resource "aws_lb" "network_tls" { # want "keeps no access logs"
  name    = "network-tls"
  subnets = local.subnets

  load_balancer_type = "network"
}

resource "aws_lb" "network_handed_on" { # maybe "keeps no access logs"
  name    = "network-handed-on"
  subnets = local.subnets

  load_balancer_type = "network"
}

resource "aws_lb" "delivered" {
  name    = "delivered"
  subnets = local.subnets
}

resource "aws_alb" "old" { # want "keeps no access logs"
  name    = "old"
  subnets = local.subnets
}

resource "aws_elb" "left_out" { # want "keeps no access logs"
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

  access_logs {
    bucket  = "logs"
    enabled = false # want "keeps no access logs"
  }

  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
}

resource "aws_elb" "on_by_default" {
  name    = "on-by-default"
  subnets = local.subnets

  access_logs {
    bucket = "logs"
  }

  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
}

resource "aws_lb_listener" "network" {
  load_balancer_arn = aws_lb.network.arn
  port              = 5432
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/db/0123456789abcdef"
  }
}

resource "aws_lb_listener" "network_tls" {
  load_balancer_arn = aws_lb.network_tls.arn
  port              = 443
  protocol          = "TLS"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/db/0123456789abcdef"
  }
}

resource "aws_cloudwatch_log_delivery_source" "delivered" {
  name         = "delivered"
  log_type     = "ALB_ACCESS_LOGS"
  resource_arn = aws_lb.delivered.arn
}

output "network" {
  value = aws_lb.network_handed_on.arn
}
