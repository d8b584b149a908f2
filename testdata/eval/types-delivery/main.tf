resource "aws_cloudfront_distribution" "least" {
  enabled = true
  default_cache_behavior {
    allowed_methods        = ["allowed_methods", "allowed_methods-1"]
    cached_methods         = ["cached_methods", "cached_methods-1"]
    target_origin_id       = "target_origin_id"
    viewer_protocol_policy = "viewer_protocol_policy"
  }
  origin {
    domain_name = "domain_name"
    origin_id   = "origin_id"
  }
  restrictions {
    geo_restriction {
      restriction_type = "restriction_type"
    }
  }
  viewer_certificate {
  }
}

resource "aws_cloudfront_distribution" "some" {
  aliases            = ["aliases", "aliases-1"]
  anycast_ip_list_id = "anycast_ip_list_id"
  comment            = "comment"
  enabled            = true
  http_version       = "http_version"
  price_class        = "price_class"
  staging            = true
  tags               = { a = "tags" }
  cache_tag_config {
    header_name = "header_name"
  }
  custom_error_response {
    error_caching_min_ttl = 3
    error_code            = 3
    response_page_path    = "response_page_path"
  }
  default_cache_behavior {
    allowed_methods           = ["allowed_methods", "allowed_methods-1"]
    cache_policy_id           = "cache_policy_id"
    cached_methods            = ["cached_methods", "cached_methods-1"]
    default_ttl               = 3
    field_level_encryption_id = "field_level_encryption_id"
    origin_request_policy_id  = "origin_request_policy_id"
    realtime_log_config_arn   = "realtime_log_config_arn"
    smooth_streaming          = true
    target_origin_id          = "target_origin_id"
    viewer_protocol_policy    = "viewer_protocol_policy"
    forwarded_values {
      headers                 = ["headers", "headers-1"]
      query_string            = true
      query_string_cache_keys = ["query_string_cache_keys", "query_string_cache_keys-1"]
      cookies {
        forward = "forward"
      }
    }
    lambda_function_association {
      event_type = "event_type"
      lambda_arn = "lambda_arn"
    }
  }
  logging_config {
  }
  ordered_cache_behavior {
    allowed_methods        = ["allowed_methods", "allowed_methods-1"]
    cached_methods         = ["cached_methods", "cached_methods-1"]
    default_ttl            = 3
    max_ttl                = 3
    path_pattern           = "path_pattern"
    smooth_streaming       = true
    target_origin_id       = "target_origin_id"
    viewer_protocol_policy = "viewer_protocol_policy"
    forwarded_values {
      headers                 = ["headers", "headers-1"]
      query_string            = true
      query_string_cache_keys = ["query_string_cache_keys", "query_string_cache_keys-1"]
      cookies {
        forward = "forward"
      }
    }
    grpc_config {
    }
    lambda_function_association {
      event_type   = "event_type"
      include_body = true
      lambda_arn   = "lambda_arn"
    }
  }
  origin {
    connection_timeout       = 3
    domain_name              = "domain_name"
    origin_access_control_id = "origin_access_control_id"
    origin_id                = "origin_id"
    custom_origin_config {
      http_port              = 3
      https_port             = 3
      origin_protocol_policy = "origin_protocol_policy"
      origin_read_timeout    = 3
      origin_ssl_protocols   = ["origin_ssl_protocols", "origin_ssl_protocols-1"]
    }
    origin_shield {
      enabled = true
    }
    s3_origin_config {
      origin_access_identity = "origin_access_identity"
    }
    vpc_origin_config {
      vpc_origin_id = "vpc_origin_id"
    }
  }
  origin_group {
    origin_id = "origin_id"
    failover_criteria {
      status_codes = [3, 4]
    }
    member {
      origin_id = "origin_id"
    }
    member {
      origin_id = "origin_id"
    }
  }
  restrictions {
    geo_restriction {
      restriction_type = "restriction_type"
    }
  }
  viewer_certificate {
  }
  viewer_mtls_config {
    trust_store_config {
      advertise_trust_store_ca_names = true
      trust_store_id                 = "trust_store_id"
    }
  }
}

resource "aws_lb" "least" {
}

resource "aws_lb" "some" {
  client_keep_alive          = 3
  enable_deletion_protection = true
  enable_http2               = true
  enable_waf_fail_open       = true
  ip_address_type            = "ip_address_type"
  load_balancer_type         = "load_balancer_type"
  name                       = "name"
  subnets                    = ["subnets", "subnets-1"]
  health_check_logs {
    bucket = "bucket"
    prefix = "prefix"
  }
  minimum_load_balancer_capacity {
    capacity_units = 3
  }
  subnet_mapping {
    private_ipv4_address = "private_ipv4_address"
    subnet_id            = "subnet_id"
  }
  subnet_mapping {
    subnet_id = "subnet_id"
  }
  timeouts {
    update = "update"
  }
}

resource "aws_lb_listener" "least" {
  load_balancer_arn = "load_balancer_arn"
  default_action {
    type = "type"
  }
  default_action {
    type = "type"
  }
}

resource "aws_lb_listener" "some" {
  certificate_arn                                                       = "certificate_arn"
  load_balancer_arn                                                     = "load_balancer_arn"
  routing_http_request_x_amzn_mtls_clientcert_issuer_header_name        = "routing_http_request_x_amzn_mtls_clientcert_issuer_header_name"
  routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name = "routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name"
  routing_http_response_access_control_allow_methods_header_value       = "routing_http_response_access_control_allow_methods_header_value"
  routing_http_response_access_control_allow_origin_header_value        = "routing_http_response_access_control_allow_origin_header_value"
  routing_http_response_server_enabled                                  = true
  routing_http_response_x_content_type_options_header_value             = "routing_http_response_x_content_type_options_header_value"
  routing_http_response_x_frame_options_header_value                    = "routing_http_response_x_frame_options_header_value"
  ssl_policy                                                            = "ssl_policy"
  tags                                                                  = { a = "tags" }
  default_action {
    order = 3
    type  = "type"
    authenticate_cognito {
      on_unauthenticated_request = "on_unauthenticated_request"
      user_pool_arn              = "user_pool_arn"
      user_pool_client_id        = "user_pool_client_id"
      user_pool_domain           = "user_pool_domain"
    }
    fixed_response {
      content_type = "content_type"
    }
    forward {
      target_group {
        arn    = "arn"
        weight = 3
      }
    }
    jwt_validation {
      issuer        = "issuer"
      jwks_endpoint = "jwks_endpoint"
    }
    redirect {
      host        = "host"
      protocol    = "protocol"
      query       = "query"
      status_code = "status_code"
    }
  }
  timeouts {
  }
}

resource "aws_lb_listener_rule" "least" {
  listener_arn = "listener_arn"
  action {
    type = "type"
  }
  condition {
  }
}

resource "aws_lb_listener_rule" "some" {
  listener_arn = "listener_arn"
  priority     = 3
  tags         = { a = "tags" }
  action {
    order = 3
    type  = "type"
    authenticate_cognito {
      on_unauthenticated_request = "on_unauthenticated_request"
      session_cookie_name        = "session_cookie_name"
      user_pool_arn              = "user_pool_arn"
      user_pool_client_id        = "user_pool_client_id"
      user_pool_domain           = "user_pool_domain"
    }
    authenticate_oidc {
      authorization_endpoint = "authorization_endpoint"
      client_id              = "client_id"
      client_secret          = "client_secret"
      issuer                 = "issuer"
      scope                  = "scope"
      session_cookie_name    = "session_cookie_name"
      token_endpoint         = "token_endpoint"
      user_info_endpoint     = "user_info_endpoint"
    }
    fixed_response {
      content_type = "content_type"
    }
    jwt_validation {
      issuer        = "issuer"
      jwks_endpoint = "jwks_endpoint"
      additional_claim {
        format = "format"
        name   = "name"
        values = ["values", "values-1"]
      }
    }
  }
  condition {
    host_header {
    }
    path_pattern {
      values = ["values", "values-1"]
    }
  }
}

resource "aws_lb_target_group" "least" {
}

resource "aws_lb_target_group" "some" {
  load_balancing_anomaly_mitigation = "load_balancing_anomaly_mitigation"
  port                              = 3
  preserve_client_ip                = "preserve_client_ip"
  tags                              = { a = "tags" }
  health_check {
    healthy_threshold   = 3
    path                = "path"
    timeout             = 3
    unhealthy_threshold = 3
  }
  target_failover {
    on_deregistration = "on_deregistration"
    on_unhealthy      = "on_unhealthy"
  }
  target_group_health {
    dns_failover {
    }
  }
  target_health_state {
    enable_unhealthy_connection_termination = true
    unhealthy_draining_interval             = 3
  }
  target_health_state {
    enable_unhealthy_connection_termination = true
  }
}

resource "aws_elb" "least" {
  listener {
    instance_port     = 3
    instance_protocol = "instance_protocol"
    lb_port           = 3
    lb_protocol       = "lb_protocol"
  }
}

resource "aws_elb" "some" {
  availability_zones          = ["availability_zones", "availability_zones-1"]
  connection_draining_timeout = 3
  internal                    = true
  name_prefix                 = "name_prefix"
  listener {
    instance_port      = 3
    instance_protocol  = "instance_protocol"
    lb_port            = 3
    lb_protocol        = "lb_protocol"
    ssl_certificate_id = "ssl_certificate_id"
  }
  listener {
    instance_port     = 3
    instance_protocol = "instance_protocol"
    lb_port           = 3
    lb_protocol       = "lb_protocol"
  }
  timeouts {
    create = "create"
    update = "update"
  }
}

resource "aws_route53_zone" "least" {
  name = "name"
}

resource "aws_route53_zone" "some" {
  force_destroy = true
  name          = "name"
  tags_all      = { a = "tags_all" }
  timeouts {
  }
  vpc {
    vpc_id     = "vpc_id"
    vpc_region = "vpc_region"
  }
}

resource "aws_route53_record" "least" {
  name    = "name"
  type    = "type"
  zone_id = "zone_id"
}

resource "aws_route53_record" "some" {
  health_check_id                  = "health_check_id"
  multivalue_answer_routing_policy = true
  name                             = "name"
  records                          = ["records", "records-1"]
  set_identifier                   = "set_identifier"
  ttl                              = 3
  type                             = "type"
  zone_id                          = "zone_id"
  alias {
    evaluate_target_health = true
    name                   = "name"
    zone_id                = "zone_id"
  }
  cidr_routing_policy {
    collection_id = "collection_id"
    location_name = "location_name"
  }
  failover_routing_policy {
    type = "type"
  }
  geolocation_routing_policy {
  }
  geoproximity_routing_policy {
    aws_region       = "aws_region"
    bias             = 3
    local_zone_group = "local_zone_group"
    coordinates {
      latitude  = "latitude"
      longitude = "longitude"
    }
  }
  weighted_routing_policy {
    weight = 3
  }
}

resource "aws_globalaccelerator_accelerator" "least" {
  name = "name"
}

resource "aws_globalaccelerator_accelerator" "some" {
  name = "name"
  timeouts {
    create = "create"
  }
}

resource "aws_codebuild_project" "least" {
  name         = "name"
  service_role = "service_role"
  artifacts {
    type = "type"
  }
  environment {
    compute_type = "compute_type"
    image        = "image"
    type         = "type"
  }
  source {
    type = "type"
  }
}

resource "aws_codebuild_project" "some" {
  badge_enabled  = true
  encryption_key = "encryption_key"
  name           = "name"
  queued_timeout = 3
  service_role   = "service_role"
  tags_all       = { a = "tags_all" }
  artifacts {
    bucket_owner_access    = "bucket_owner_access"
    override_artifact_name = true
    packaging              = "packaging"
    path                   = "path"
    type                   = "type"
  }
  build_batch_config {
    service_role    = "service_role"
    timeout_in_mins = 3
    restrictions {
      maximum_builds_allowed = 3
    }
  }
  cache {
  }
  environment {
    certificate  = "certificate"
    compute_type = "compute_type"
    image        = "image"
    type         = "type"
    docker_server {
      compute_type = "compute_type"
    }
    fleet {
    }
  }
  file_system_locations {
    identifier  = "identifier"
    location    = "location"
    mount_point = "mount_point"
  }
  logs_config {
    cloudwatch_logs {
      group_name  = "group_name"
      status      = "status"
      stream_name = "stream_name"
    }
    s3_logs {
      bucket_owner_access = "bucket_owner_access"
      encryption_disabled = true
      status              = "status"
    }
  }
  secondary_source_version {
    source_identifier = "source_identifier"
    source_version    = "source_version"
  }
  secondary_source_version {
    source_identifier = "source_identifier"
    source_version    = "source_version"
  }
  secondary_sources {
    buildspec         = "buildspec"
    insecure_ssl      = true
    source_identifier = "source_identifier"
    type              = "type"
    git_submodules_config {
      fetch_submodules = true
    }
  }
  source {
    buildspec           = "buildspec"
    report_build_status = true
    type                = "type"
    auth {
      resource = "resource"
      type     = "type"
    }
    build_status_config {
      target_url = "target_url"
    }
  }
  vpc_config {
    security_group_ids = ["security_group_ids", "security_group_ids-1"]
    subnets            = ["subnets", "subnets-1"]
    vpc_id             = "vpc_id"
  }
}

resource "aws_codepipeline" "least" {
  name     = "name"
  role_arn = "role_arn"
  artifact_store {
    location = "location"
    type     = "type"
  }
  stage {
    name = "name"
    action {
      category = "category"
      name     = "name"
      owner    = "owner"
      provider = "provider"
      version  = "version"
    }
  }
  stage {
    name = "name"
    action {
      category = "category"
      name     = "name"
      owner    = "owner"
      provider = "provider"
      version  = "version"
    }
  }
}

resource "aws_codepipeline" "some" {
  execution_mode = "execution_mode"
  name           = "name"
  role_arn       = "role_arn"
  tags           = { a = "tags" }
  artifact_store {
    location = "location"
    type     = "type"
    encryption_key {
      id   = "id"
      type = "type"
    }
  }
  stage {
    name = "name"
    action {
      category = "category"
      name     = "name"
      owner    = "owner"
      provider = "provider"
      version  = "version"
    }
    before_entry {
      condition {
        result = "result"
        rule {
          name               = "name"
          timeout_in_minutes = 3
          rule_type_id {
            category = "category"
            provider = "provider"
          }
        }
      }
    }
  }
  stage {
    name = "name"
    action {
      category         = "category"
      configuration    = { a = "configuration" }
      name             = "name"
      output_artifacts = ["output_artifacts", "output_artifacts-1"]
      owner            = "owner"
      provider         = "provider"
      version          = "version"
    }
    on_failure {
      result = "result"
      retry_configuration {
        retry_mode = "retry_mode"
      }
    }
    on_success {
      condition {
        result = "result"
        rule {
          commands           = ["commands", "commands-1"]
          input_artifacts    = ["input_artifacts", "input_artifacts-1"]
          name               = "name"
          role_arn           = "role_arn"
          timeout_in_minutes = 3
          rule_type_id {
            category = "category"
            provider = "provider"
            version  = "version"
          }
        }
      }
    }
  }
  trigger {
    provider_type = "provider_type"
    git_configuration {
      source_action_name = "source_action_name"
      pull_request {
      }
      push {
      }
    }
  }
  trigger {
    provider_type = "provider_type"
    git_configuration {
      source_action_name = "source_action_name"
      pull_request {
        events = ["events", "events-1"]
      }
      pull_request {
        events = ["events", "events-1"]
      }
    }
  }
}

resource "aws_codecommit_repository" "least" {
  repository_name = "repository_name"
}

resource "aws_codecommit_repository" "some" {
  kms_key_id      = "kms_key_id"
  repository_name = "repository_name"
  tags_all        = { a = "tags_all" }
}

resource "aws_codedeploy_deployment_group" "least" {
  app_name              = "app_name"
  deployment_group_name = "deployment_group_name"
  service_role_arn      = "service_role_arn"
}

resource "aws_codedeploy_deployment_group" "some" {
  app_name                    = "app_name"
  deployment_group_name       = "deployment_group_name"
  outdated_instances_strategy = "outdated_instances_strategy"
  service_role_arn            = "service_role_arn"
  termination_hook_enabled    = true
  alarm_configuration {
  }
  ec2_tag_filter {
    type  = "type"
    value = "value"
  }
  load_balancer_info {
    target_group_pair_info {
      prod_traffic_route {
        listener_arns = ["listener_arns", "listener_arns-1"]
      }
      target_group {
        name = "name"
      }
      target_group {
        name = "name"
      }
      test_traffic_route {
        listener_arns = ["listener_arns", "listener_arns-1"]
      }
    }
  }
  on_premises_instance_tag_filter {
  }
}

resource "aws_amplify_app" "least" {
  name = "name"
}

resource "aws_amplify_app" "some" {
  access_token                  = "access_token"
  auto_branch_creation_patterns = ["auto_branch_creation_patterns", "auto_branch_creation_patterns-1"]
  basic_auth_credentials        = "basic_auth_credentials"
  build_spec                    = "build_spec"
  compute_role_arn              = "compute_role_arn"
  iam_service_role_arn          = "iam_service_role_arn"
  name                          = "name"
  platform                      = "platform"
  tags                          = { a = "tags" }
  auto_branch_creation_config {
    enable_auto_build     = true
    environment_variables = { a = "environment_variables" }
  }
  custom_rule {
    source = "source"
    status = "status"
    target = "target"
  }
}

resource "aws_cloudformation_stack" "least" {
  name = "name"
}

resource "aws_cloudformation_stack" "some" {
  disable_rollback   = true
  name               = "name"
  timeout_in_minutes = 3
  timeouts {
    delete = "delete"
  }
}
