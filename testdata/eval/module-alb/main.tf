provider "aws" { region = local.region }
data "aws_availability_zones" "available" {}
data "aws_caller_identity" "me" {}
locals {
  region   = "eu-west-1"
  name     = "ex-${basename(path.cwd)}"
  vpc_cidr = "10.0.0.0/16"
  azs      = ["a", "b"]
  tags     = { Example = "alb" }
}
resource "aws_vpc" "v" { cidr_block = local.vpc_cidr }
resource "aws_subnet" "s" {
  count      = 2
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, count.index)
}
resource "aws_instance" "this" {
  ami           = "ami-1"
  instance_type = "t3.nano"
  subnet_id     = element(aws_subnet.s[*].id, 0)
}
resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/r"
}
module "alb" {
  source  = "./alb"
  name    = "alb"
  vpc_id  = aws_vpc.v.id
  subnets = aws_subnet.s[*].id
  security_group_ingress_rules = {
    all_http  = { from_port = 80, to_port = 82, ip_protocol = "tcp", description = "HTTP web traffic", cidr_ipv4 = "0.0.0.0/0" }
    all_https = { from_port = 443, to_port = 445, ip_protocol = "tcp", cidr_ipv4 = "0.0.0.0/0" }
  }
  security_group_egress_rules = { all = { ip_protocol = "-1", cidr_ipv4 = aws_vpc.v.cidr_block } }
  access_logs                 = { bucket = "logs", prefix = null }
  listeners = {
    ex-http-https-redirect = {
      port     = 80
      protocol = "HTTP"
      redirect = { port = "443", protocol = "HTTPS", status_code = "HTTP_301" }
      rules = {
        ex-fixed = {
          priority   = 3
          actions    = [{ type = "redirect", host = "x.example.com", status_code = "HTTP_302" }]
          conditions = [{ host_header = { values = ["foo"] } }, { http_header = { http_header_name = "x-Gimme", values = ["yes", "please"] } }]
        }
        ex-fwd = {
          actions    = [{ type = "forward", target_group_key = "ex-instance" }]
          conditions = [{ query_string = [{ key = "weighted", value = "true" }, { value = "q" }] }]
        }
      }
    }
    ex-https = {
      port                        = 443
      protocol                    = "HTTPS"
      ssl_policy                  = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
      certificate_arn             = "arn:aws:acm:eu-west-1:123456789012:certificate/x"
      additional_certificate_arns = ["arn:c1", "arn:c2"]
      forward                     = { target_group_key = "ex-instance" }
    }
    ex-weighted = {
      port = 8080
      weighted_forward = {
        target_groups = [{ target_group_key = "ex-lambda", weight = 60 }, { target_group_key = "ex-instance", weight = 40 }]
        stickiness    = { enabled = true, duration = 3600 }
      }
    }
    fixed = { port = 81, fixed_response = { content_type = "text/plain", message_body = "Fixed", status_code = "200" } }
  }
  target_groups = {
    ex-instance = {
      name_prefix          = "h1"
      protocol             = "HTTP"
      port                 = 80
      target_type          = "instance"
      deregistration_delay = 10
      health_check         = { enabled = true, interval = 30, path = "/healthz", port = "traffic-port", healthy_threshold = 3, matcher = "200-399" }
      protocol_version     = "HTTP1"
      target_id            = aws_instance.this.id
      tags                 = { InstanceTargetGroupTag = "baz" }
    }
    ex-lambda = {
      name_prefix = "l1-"
      target_type = "lambda"
      target_id   = aws_lambda_function.f.arn
    }
    ex-static   = { target_type = "lambda", attach_lambda_permission = true, target_id = "arn:aws:lambda:eu-west-1:123456789012:function:static" }
    ex-noattach = { target_type = "ip", create_attachment = false, stickiness = { type = "lb_cookie" } }
  }
  route53_records = { A = { name = "alb", type = "A", zone_id = "Z1" }, AAAA = { type = "AAAA", zone_id = "Z1" } }
  tags            = local.tags
}
module "nlb" {
  source                = "./alb"
  name_prefix           = "nlb-"
  load_balancer_type    = "network"
  subnet_mapping        = [for i, s in aws_subnet.s : { subnet_id = s.id, allocation_id = i == 0 ? "eip-1" : null }]
  listeners             = { a = { port = 81, protocol = "TCP_UDP", forward = { arn = "arn:tg" } } }
  create_security_group = false
}
module "alb_disabled" {
  source    = "./alb"
  create    = false
  listeners = { a = { port = 1 } }
}
resource "aws_ssm_parameter" "p" {
  for_each    = module.alb.target_groups
  name        = "/tg/${each.key}"
  type        = "String"
  value       = each.value.arn
  description = each.value.name_prefix
}
resource "aws_cloudwatch_metric_alarm" "x" {
  alarm_name          = "x"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  dimensions          = { LoadBalancer = module.alb.arn_suffix, L = length(module.alb.listeners), none = module.alb_disabled.arn == null }
}
