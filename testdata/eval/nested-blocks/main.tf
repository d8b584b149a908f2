variable "origins" {
  default = {
    s3 = { domain = "b.s3.amazonaws.com" }
    web = {
      domain  = "example.com"
      custom  = { http = 80, https = 443, ssl = ["TLSv1.2"] }
      headers = { X-A = "1", X-B = "2" }
    }
  }
}

variable "restrict" {
  default = true
}

resource "aws_cloudfront_distribution" "cdn" {
  enabled = true

  dynamic "origin" {
    for_each = var.origins
    iterator = o
    content {
      origin_id   = o.key
      domain_name = o.value.domain
      dynamic "custom_origin_config" {
        for_each = try([o.value.custom], [])
        content {
          http_port              = custom_origin_config.value.http
          https_port             = custom_origin_config.value.https
          origin_protocol_policy = "https-only"
          origin_ssl_protocols   = custom_origin_config.value.ssl
        }
      }
      dynamic "custom_header" {
        for_each = lookup(o.value, "headers", {})
        content {
          name  = custom_header.key
          value = "${o.key}-${custom_header.value}"
        }
      }
    }
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "s3"
    viewer_protocol_policy = "redirect-to-https"
    forwarded_values {
      query_string = false
      cookies {
        forward = "none"
      }
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = var.restrict ? "whitelist" : "none"
      locations        = var.restrict ? ["DE", "FR"] : []
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "rules" {
  bucket = "b"
  dynamic "rule" {
    for_each = [
      { id = "logs", enabled = true, filter = { prefix = "log/", tags = {} }, transition = [{ days = 30, storage_class = "STANDARD_IA" }, { days = 60, storage_class = "GLACIER" }] },
      { id = "tmp", enabled = false, expiration = { days = 1 } },
    ]
    content {
      id     = rule.value.id
      status = rule.value.enabled ? "Enabled" : "Disabled"
      dynamic "filter" {
        for_each = lookup(rule.value, "filter", null) == null ? [] : [rule.value.filter]
        content {
          prefix = lookup(filter.value, "prefix", null)
        }
      }
      dynamic "transition" {
        for_each = try(flatten([rule.value.transition]), [])
        content {
          days          = try(transition.value.days, null)
          storage_class = transition.value.storage_class
        }
      }
      dynamic "expiration" {
        for_each = try([rule.value.expiration], [])
        content {
          days = expiration.value.days
        }
      }
    }
  }
}

resource "aws_autoscaling_group" "asg" {
  max_size           = 2
  min_size           = 1
  availability_zones = ["eu-west-1a"]
  dynamic "tag" {
    for_each = { Name = "asg", Env = "dev" }
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = "lt-1"
      }
      override {
        instance_type     = "c5.large"
        weighted_capacity = 3
      }
      override {
        instance_type = "c4.large"
      }
    }
  }
  timeouts {
    delete = "15m"
  }
}

resource "aws_instance" "i" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = true
  }
  dynamic "ebs_block_device" {
    for_each = toset(["/dev/sdb", "/dev/sdc"])
    content {
      device_name = ebs_block_device.value
      volume_size = ebs_block_device.key == "/dev/sdb" ? 10 : null
    }
  }
  metadata_options {
    http_tokens = "required"
  }
  timeouts {}
}

resource "aws_lb_target_group" "tg" {
  name     = "tg"
  port     = 80
  protocol = "HTTP"
  vpc_id   = "vpc-1"
  health_check {
    path = "/health"
  }
}

resource "aws_wafv2_web_acl" "acl" {
  name  = "acl"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  dynamic "rule" {
    for_each = { common = 1, bad = 2 }
    content {
      name     = rule.key
      priority = rule.value
      override_action {
        none {}
      }
      statement {
        managed_rule_group_statement {
          name        = "AWSManagedRules${title(rule.key)}"
          vendor_name = "AWS"
        }
      }
      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = rule.key
        sampled_requests_enabled   = false
      }
    }
  }
  visibility_config {
    cloudwatch_metrics_enabled = false
    metric_name                = "acl"
    sampled_requests_enabled   = false
  }
}

resource "aws_ssm_parameter" "references" {
  for_each = {
    origins = join(",", sort(aws_cloudfront_distribution.cdn.origin[*].origin_id))
    geo     = aws_cloudfront_distribution.cdn.restrictions[0].geo_restriction[0].restriction_type
    rules   = jsonencode(aws_s3_bucket_lifecycle_configuration.rules.rule[*].id)
    unset   = aws_cloudfront_distribution.cdn.default_cache_behavior[0].compress
    hc      = aws_lb_target_group.tg.health_check[0].path
    rbd     = aws_instance.i.root_block_device.0.encrypted
    meta    = aws_instance.i.metadata_options[0].http_tokens
    tags    = join(",", [for t in aws_autoscaling_group.asg.tag : t.key])
    max     = aws_autoscaling_group.asg.max_size + 1
  }
  name  = each.key
  type  = "String"
  value = each.value
}
