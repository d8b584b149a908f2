data "aws_partition" "current" {}
variable "create" {
  type    = bool
  default = true
}
variable "tags" {
  type    = map(string)
  default = {}
}
variable "name" {
  type    = string
  default = null
}
variable "name_prefix" {
  type    = string
  default = null
}
variable "internal" {
  type    = bool
  default = null
}
variable "load_balancer_type" {
  type    = string
  default = "application"
}
variable "access_logs" {
  type    = map(string)
  default = {}
}
variable "subnets" {
  type    = list(string)
  default = null
}
variable "subnet_mapping" {
  type    = list(map(string))
  default = []
}
variable "security_groups" {
  type    = list(string)
  default = []
}
variable "create_security_group" {
  type    = bool
  default = true
}
variable "security_group_name" {
  type    = string
  default = null
}
variable "security_group_use_name_prefix" {
  type    = bool
  default = true
}
variable "security_group_ingress_rules" {
  type    = any
  default = {}
}
variable "security_group_egress_rules" {
  type    = any
  default = {}
}
variable "vpc_id" {
  type    = string
  default = null
}
variable "listeners" {
  type    = any
  default = {}
}
variable "target_groups" {
  type    = any
  default = {}
}
variable "additional_target_group_attachments" {
  type    = any
  default = {}
}
variable "default_port" {
  type    = number
  default = 80
}
variable "default_protocol" {
  type    = string
  default = "HTTP"
}
variable "timeouts" {
  type    = map(string)
  default = {}
}
variable "route53_records" {
  type    = any
  default = {}
}
variable "associate_web_acl" {
  type    = bool
  default = false
}
variable "web_acl_arn" {
  type    = string
  default = null
}
variable "drop_invalid_header_fields" {
  type    = bool
  default = true
}
locals {
  create                = var.create
  tags                  = merge(var.tags, { terraform-aws-modules = "alb" })
  create_security_group = local.create && var.create_security_group && var.load_balancer_type != "gateway"
  security_group_name   = try(coalesce(var.security_group_name, var.name, var.name_prefix), "")
}
resource "aws_lb" "this" {
  count = local.create ? 1 : 0
  dynamic "access_logs" {
    for_each = length(var.access_logs) > 0 ? [var.access_logs] : []
    content {
      bucket  = access_logs.value.bucket
      enabled = try(access_logs.value.enabled, true)
      prefix  = try(access_logs.value.prefix, null)
    }
  }
  drop_invalid_header_fields = var.load_balancer_type == "application" ? var.drop_invalid_header_fields : null
  internal                   = var.internal
  load_balancer_type         = var.load_balancer_type
  name                       = var.name
  name_prefix                = var.name_prefix
  security_groups            = var.load_balancer_type != "gateway" ? compact(concat(var.security_groups, [try(aws_security_group.this[0].id, "")])) : null
  dynamic "subnet_mapping" {
    for_each = var.subnet_mapping
    content {
      allocation_id        = lookup(subnet_mapping.value, "allocation_id", null)
      ipv6_address         = lookup(subnet_mapping.value, "ipv6_address", null)
      private_ipv4_address = lookup(subnet_mapping.value, "private_ipv4_address", null)
      subnet_id            = subnet_mapping.value.subnet_id
    }
  }
  subnets = var.subnets
  tags    = local.tags
  timeouts {
    create = try(var.timeouts.create, null)
    update = try(var.timeouts.update, null)
  }
  lifecycle { ignore_changes = [tags["elasticbeanstalk:shared-elb-environment-count"]] }
}
resource "aws_lb_listener" "this" {
  for_each        = { for k, v in var.listeners : k => v if local.create }
  alpn_policy     = try(each.value.alpn_policy, null)
  certificate_arn = try(each.value.certificate_arn, null)
  dynamic "default_action" {
    for_each = try([each.value.authenticate_cognito], [])
    content {
      authenticate_cognito {
        user_pool_arn                       = default_action.value.user_pool_arn
        user_pool_client_id                 = default_action.value.user_pool_client_id
        user_pool_domain                    = default_action.value.user_pool_domain
        authentication_request_extra_params = try(default_action.value.authentication_request_extra_params, null)
      }
      order = try(default_action.value.order, null)
      type  = "authenticate-cognito"
    }
  }
  dynamic "default_action" {
    for_each = try([each.value.fixed_response], [])
    content {
      fixed_response {
        content_type = default_action.value.content_type
        message_body = try(default_action.value.message_body, null)
        status_code  = try(default_action.value.status_code, null)
      }
      order = try(default_action.value.order, null)
      type  = "fixed-response"
    }
  }
  dynamic "default_action" {
    for_each = try([each.value.forward], [])
    content {
      order            = try(default_action.value.order, null)
      target_group_arn = length(try(default_action.value.target_groups, [])) > 0 ? null : try(default_action.value.arn, aws_lb_target_group.this[default_action.value.target_group_key].arn, null)
      type             = "forward"
    }
  }
  dynamic "default_action" {
    for_each = try([each.value.weighted_forward], [])
    content {
      forward {
        dynamic "target_group" {
          for_each = try(default_action.value.target_groups, [])
          content {
            arn    = try(target_group.value.arn, aws_lb_target_group.this[target_group.value.target_group_key].arn, null)
            weight = try(target_group.value.weight, null)
          }
        }
        dynamic "stickiness" {
          for_each = try([default_action.value.stickiness], [])
          content {
            duration = try(stickiness.value.duration, 60)
            enabled  = try(stickiness.value.enabled, null)
          }
        }
      }
      order = try(default_action.value.order, null)
      type  = "forward"
    }
  }
  dynamic "default_action" {
    for_each = try([each.value.redirect], [])
    content {
      order = try(default_action.value.order, null)
      redirect {
        host        = try(default_action.value.host, null)
        path        = try(default_action.value.path, null)
        port        = try(default_action.value.port, null)
        protocol    = try(default_action.value.protocol, null)
        query       = try(default_action.value.query, null)
        status_code = default_action.value.status_code
      }
      type = "redirect"
    }
  }
  load_balancer_arn = aws_lb.this[0].arn
  port              = try(each.value.port, var.default_port)
  protocol          = try(each.value.protocol, var.default_protocol)
  ssl_policy        = contains(["HTTPS", "TLS"], try(each.value.protocol, var.default_protocol)) ? try(each.value.ssl_policy, "ELBSecurityPolicy-TLS13-1-2-Res-2021-06") : try(each.value.ssl_policy, null)
  tags              = merge(local.tags, try(each.value.tags, {}))
}
locals {
  listener_rules = flatten([
    for listener_key, listener_values in var.listeners : [
      for rule_key, rule_values in lookup(listener_values, "rules", {}) :
      merge(rule_values, {
        listener_key = listener_key
        rule_key     = rule_key
      })
    ]
  ])
}
resource "aws_lb_listener_rule" "this" {
  for_each     = { for v in local.listener_rules : "${v.listener_key}/${v.rule_key}" => v if local.create }
  listener_arn = try(each.value.listener_arn, aws_lb_listener.this[each.value.listener_key].arn)
  priority     = try(each.value.priority, null)
  dynamic "action" {
    for_each = [for action in each.value.actions : action if action.type == "redirect"]
    content {
      type  = "redirect"
      order = try(action.value.order, null)
      redirect {
        host        = try(action.value.host, null)
        status_code = action.value.status_code
      }
    }
  }
  dynamic "action" {
    for_each = [for action in each.value.actions : action if action.type == "forward"]
    content {
      type             = "forward"
      order            = try(action.value.order, null)
      target_group_arn = try(action.value.target_group_arn, aws_lb_target_group.this[action.value.target_group_key].arn, null)
    }
  }
  dynamic "condition" {
    for_each = [for condition in each.value.conditions : condition if contains(keys(condition), "host_header")]
    content {
      dynamic "host_header" {
        for_each = try([condition.value.host_header], [])
        content { values = host_header.value.values }
      }
    }
  }
  dynamic "condition" {
    for_each = [for condition in each.value.conditions : condition if contains(keys(condition), "query_string")]
    content {
      dynamic "query_string" {
        for_each = try(flatten([condition.value.query_string]), [])
        content {
          key   = try(query_string.value.key, null)
          value = query_string.value.value
        }
      }
    }
  }
  dynamic "condition" {
    for_each = [for condition in each.value.conditions : condition if contains(keys(condition), "http_header")]
    content {
      dynamic "http_header" {
        for_each = try([condition.value.http_header], [])
        content {
          http_header_name = http_header.value.http_header_name
          values           = http_header.value.values
        }
      }
    }
  }
  tags = merge(local.tags, try(each.value.tags, {}))
}
locals {
  additional_certs = merge(values({
    for listener_key, listener_values in var.listeners : listener_key =>
    {
      for idx, cert_arn in lookup(listener_values, "additional_certificate_arns", []) :
      "${listener_key}/${idx}" => {
        listener_key    = listener_key
        certificate_arn = cert_arn
      }
    } if length(lookup(listener_values, "additional_certificate_arns", [])) > 0
  })...)
}
resource "aws_lb_listener_certificate" "this" {
  for_each        = { for k, v in local.additional_certs : k => v if local.create }
  listener_arn    = aws_lb_listener.this[each.value.listener_key].arn
  certificate_arn = each.value.certificate_arn
}
resource "aws_lb_target_group" "this" {
  for_each               = { for k, v in var.target_groups : k => v if local.create }
  connection_termination = try(each.value.connection_termination, null)
  deregistration_delay   = try(each.value.deregistration_delay, null)
  dynamic "health_check" {
    for_each = try([each.value.health_check], [])
    content {
      enabled             = try(health_check.value.enabled, null)
      healthy_threshold   = try(health_check.value.healthy_threshold, null)
      interval            = try(health_check.value.interval, null)
      matcher             = try(health_check.value.matcher, null)
      path                = try(health_check.value.path, null)
      port                = try(health_check.value.port, null)
      protocol            = try(health_check.value.protocol, null)
      timeout             = try(health_check.value.timeout, null)
      unhealthy_threshold = try(health_check.value.unhealthy_threshold, null)
    }
  }
  name             = try(each.value.name, null)
  name_prefix      = try(each.value.name_prefix, null)
  port             = try(each.value.target_type, null) == "lambda" ? null : try(each.value.port, var.default_port)
  protocol         = try(each.value.target_type, null) == "lambda" ? null : try(each.value.protocol, var.default_protocol)
  protocol_version = try(each.value.protocol_version, null)
  dynamic "stickiness" {
    for_each = try([each.value.stickiness], [])
    content {
      cookie_duration = try(stickiness.value.cookie_duration, null)
      enabled         = try(stickiness.value.enabled, true)
      type            = var.load_balancer_type == "network" ? "source_ip" : stickiness.value.type
    }
  }
  target_type = try(each.value.target_type, null)
  vpc_id      = try(each.value.target_type, null) == "lambda" ? null : try(each.value.vpc_id, var.vpc_id)
  tags        = merge(local.tags, try(each.value.tags, {}))
}
locals {
  lambda_target_groups = { for k, v in var.target_groups : k => merge(v, { lambda_function_name = split(":", v.target_id)[6] }) if try(v.attach_lambda_permission, false) }
}
resource "aws_lambda_permission" "this" {
  for_each      = { for k, v in local.lambda_target_groups : k => v if local.create }
  function_name = each.value.lambda_function_name
  qualifier     = try(each.value.lambda_qualifier, null)
  statement_id  = try(each.value.lambda_statement_id, "AllowExecutionFromLb")
  action        = try(each.value.lambda_action, "lambda:InvokeFunction")
  principal     = try(each.value.lambda_principal, "elasticloadbalancing.${data.aws_partition.current.dns_suffix}")
  source_arn    = aws_lb_target_group.this[each.key].arn
}
resource "aws_lb_target_group_attachment" "this" {
  for_each          = { for k, v in var.target_groups : k => v if local.create && lookup(v, "create_attachment", true) }
  target_group_arn  = aws_lb_target_group.this[each.key].arn
  target_id         = each.value.target_id
  port              = try(each.value.target_type, null) == "lambda" ? null : try(each.value.port, var.default_port)
  availability_zone = try(each.value.availability_zone, null)
  depends_on        = [aws_lambda_permission.this]
}
resource "aws_security_group" "this" {
  count       = local.create_security_group ? 1 : 0
  name        = var.security_group_use_name_prefix ? null : local.security_group_name
  name_prefix = var.security_group_use_name_prefix ? "${local.security_group_name}-" : null
  description = coalesce(null, "Security group for ${local.security_group_name} ${var.load_balancer_type} load balancer")
  vpc_id      = var.vpc_id
  tags        = merge(local.tags, { "Name" = local.security_group_name })
  lifecycle { create_before_destroy = true }
}
resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each                     = { for k, v in var.security_group_ingress_rules : k => v if local.create_security_group }
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = try(each.value.ip_protocol, "tcp")
  cidr_ipv4                    = lookup(each.value, "cidr_ipv4", null)
  cidr_ipv6                    = lookup(each.value, "cidr_ipv6", null)
  description                  = try(each.value.description, null)
  from_port                    = try(each.value.from_port, null)
  referenced_security_group_id = lookup(each.value, "referenced_security_group_id", null)
  to_port                      = try(each.value.to_port, null)
  tags                         = merge(local.tags, try(each.value.tags, {}))
}
resource "aws_vpc_security_group_egress_rule" "this" {
  for_each          = { for k, v in var.security_group_egress_rules : k => v if local.create_security_group }
  security_group_id = aws_security_group.this[0].id
  ip_protocol       = try(each.value.ip_protocol, "tcp")
  cidr_ipv4         = lookup(each.value, "cidr_ipv4", null)
  to_port           = try(each.value.to_port, null)
  from_port         = try(each.value.from_port, null)
}
resource "aws_route53_record" "this" {
  for_each = { for k, v in var.route53_records : k => v if var.create }
  zone_id  = each.value.zone_id
  name     = try(each.value.name, each.key)
  type     = each.value.type
  alias {
    name                   = aws_lb.this[0].dns_name
    zone_id                = aws_lb.this[0].zone_id
    evaluate_target_health = true
  }
}
resource "aws_wafv2_web_acl_association" "this" {
  count        = var.associate_web_acl ? 1 : 0
  resource_arn = aws_lb.this[0].arn
  web_acl_arn  = var.web_acl_arn
}
output "arn" { value = try(aws_lb.this[0].arn, null) }
output "arn_suffix" { value = try(aws_lb.this[0].arn_suffix, null) }
output "target_groups" { value = aws_lb_target_group.this }
output "listeners" { value = aws_lb_listener.this }
output "security_group_id" { value = try(aws_security_group.this[0].id, null) }
