variable "policy" {
  type = string
}

locals {
  web     = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1"
  network = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/web/1"
  app     = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/1"
}

resource "aws_lb_listener" "modern" {
  for_each = toset([
    "ELBSecurityPolicy-TLS13-1-2-2021-06", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", "ELBSecurityPolicy-TLS13-1-3-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04", "ELBSecurityPolicy-TLS-1-2-Ext-2018-06", "ELBSecurityPolicy-FS-1-2-Res-2020-10",
  ])
  load_balancer_arn = local.web
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = each.key
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = local.app
  }
}

resource "aws_lb_listener" "old" {
  for_each = toset([
    "ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS-1-0-2015-04", "ELBSecurityPolicy-TLS-1-1-2017-01", "ELBSecurityPolicy-FS-2018-06",
    "ELBSecurityPolicy-FS-1-1-2019-08", "ELBSecurityPolicy-TLS13-1-0-2021-06", "ELBSecurityPolicy-TLS13-1-1-2021-06",
    "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04",
  ])
  load_balancer_arn = local.web
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = each.key # want "listener \"old\" admits TLS below 1.2"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = local.app
  }
}

resource "aws_lb_listener" "left_out" { # want "\"left_out\" admits TLS below 1.2"
  load_balancer_arn = local.web
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = local.app
  }
}

resource "aws_alb_listener" "network" {
  load_balancer_arn = local.network
  port              = 8443
  protocol          = "TLS"
  ssl_policy        = "ELBSecurityPolicy-2016-08" # want "admits TLS below 1.2"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = local.app
  }
}

# Without TLS there is no policy.
resource "aws_lb_listener" "http" {
  load_balancer_arn = local.web
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "new_policy" {
  load_balancer_arn = local.web
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-Of-The-Future" # maybe "admits TLS below 1.2"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = local.app
  }
}

resource "aws_lb_listener" "unset_variable" {
  load_balancer_arn = local.web
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = var.policy # maybe "admits TLS below 1.2"
  certificate_arn   = "arn:aws:acm:eu-west-1:111122223333:certificate/1"

  default_action {
    type             = "forward"
    target_group_arn = local.app
  }
}

resource "aws_alb_listener" "left_out" { # want "admits TLS below 1.2"
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/a/0123456789abcdef"
  protocol          = "HTTPS"
  port              = 443
  certificate_arn   = "arn:aws:acm:eu-central-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/a/0123456789abcdef"
  }
}
