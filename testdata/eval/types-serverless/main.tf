resource "aws_lambda_function" "least" {
  function_name = "function_name"
  role          = "role"
}

resource "aws_lambda_function" "some" {
  code_sha256                    = "code_sha256"
  description                    = "description"
  filename                       = "filename"
  function_name                  = "function_name"
  image_uri                      = "image_uri"
  kms_key_arn                    = "kms_key_arn"
  layers                         = ["layers", "layers-1"]
  publish_to                     = "publish_to"
  replacement_security_group_ids = ["replacement_security_group_ids", "replacement_security_group_ids-1"]
  reserved_concurrent_executions = 3
  role                           = "role"
  s3_bucket                      = "s3_bucket"
  s3_key                         = "s3_key"
  skip_destroy                   = true
  source_kms_key_arn             = "source_kms_key_arn"
  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn                     = "capacity_provider_arn"
      per_execution_environment_max_concurrency = 3
    }
  }
  dead_letter_config {
    target_arn = "target_arn"
  }
  durable_config {
    execution_timeout = 3
    retention_period  = 3
  }
  image_config {
    working_directory = "working_directory"
  }
  tracing_config {
    mode = "mode"
  }
}

resource "aws_lambda_permission" "least" {
  action        = "action"
  function_name = "function_name"
  principal     = "principal"
}

resource "aws_lambda_permission" "some" {
  action                   = "action"
  function_name            = "function_name"
  function_url_auth_type   = "function_url_auth_type"
  invoked_via_function_url = true
  principal                = "principal"
  source_arn               = "source_arn"
  statement_id_prefix      = "statement_id_prefix"
}

resource "aws_lambda_event_source_mapping" "least" {
  function_name = "function_name"
}

resource "aws_lambda_event_source_mapping" "some" {
  batch_size                     = 3
  bisect_batch_on_function_error = true
  enabled                        = true
  function_name                  = "function_name"
  queues                         = ["queues", "queues-1"]
  starting_position              = "starting_position"
  tags_all                       = { a = "tags_all" }
  topics                         = ["topics", "topics-1"]
  tumbling_window_in_seconds     = 3
  metrics_config {
    metrics = ["metrics", "metrics-1"]
  }
  scaling_config {
  }
  self_managed_kafka_event_source_config {
    consumer_group_id = "consumer_group_id"
    schema_registry_config {
      access_config {
      }
      schema_validation_config {
      }
    }
  }
  source_access_configuration {
    type = "type"
    uri  = "uri"
  }
  source_access_configuration {
    type = "type"
    uri  = "uri"
  }
}

resource "aws_lambda_function_url" "least" {
  authorization_type = "authorization_type"
  function_name      = "function_name"
}

resource "aws_lambda_function_url" "some" {
  authorization_type = "authorization_type"
  function_name      = "function_name"
  invoke_mode        = "invoke_mode"
  qualifier          = "qualifier"
  timeouts {
    create = "create"
  }
}

resource "aws_api_gateway_rest_api" "least" {
  name = "name"
}

resource "aws_api_gateway_rest_api" "some" {
  body                     = "body"
  minimum_compression_size = "minimum_compression_size"
  name                     = "name"
  put_rest_api_mode        = "put_rest_api_mode"
  tags                     = { a = "tags" }
  endpoint_configuration {
    types = ["types", "types-1"]
  }
}

resource "aws_api_gateway_stage" "least" {
  deployment_id = "deployment_id"
  rest_api_id   = "rest_api_id"
  stage_name    = "stage_name"
}

resource "aws_api_gateway_stage" "some" {
  cache_cluster_enabled = true
  deployment_id         = "deployment_id"
  rest_api_id           = "rest_api_id"
  stage_name            = "stage_name"
  tags                  = { a = "tags" }
  tags_all              = { a = "tags_all" }
  variables             = { a = "variables" }
  access_log_settings {
    destination_arn = "destination_arn"
    format          = "format"
  }
}

resource "aws_api_gateway_method" "least" {
  authorization = "authorization"
  http_method   = "http_method"
  resource_id   = "resource_id"
  rest_api_id   = "rest_api_id"
}

resource "aws_api_gateway_method" "some" {
  authorization = "authorization"
  authorizer_id = "authorizer_id"
  http_method   = "http_method"
  resource_id   = "resource_id"
  rest_api_id   = "rest_api_id"
}

resource "aws_apigatewayv2_api" "least" {
  name          = "name"
  protocol_type = "protocol_type"
}

resource "aws_apigatewayv2_api" "some" {
  api_key_selection_expression = "api_key_selection_expression"
  credentials_arn              = "credentials_arn"
  disable_execute_api_endpoint = true
  name                         = "name"
  protocol_type                = "protocol_type"
  route_selection_expression   = "route_selection_expression"
  version                      = "version"
  cors_configuration {
    allow_credentials = true
    allow_methods     = ["allow_methods", "allow_methods-1"]
  }
}

resource "aws_apigatewayv2_stage" "least" {
  api_id = "api_id"
  name   = "name"
}

resource "aws_apigatewayv2_stage" "some" {
  api_id   = "api_id"
  name     = "name"
  tags_all = { a = "tags_all" }
  route_settings {
    data_trace_enabled    = true
    route_key             = "route_key"
    throttling_rate_limit = 3
  }
}

resource "aws_sfn_state_machine" "least" {
  definition = "definition"
  role_arn   = "role_arn"
}

resource "aws_sfn_state_machine" "some" {
  definition = "definition"
  publish    = true
  role_arn   = "role_arn"
  tags       = { a = "tags" }
  type       = "type"
  encryption_configuration {
    type = "type"
  }
}

resource "aws_cloudwatch_event_rule" "least" {
}

resource "aws_cloudwatch_event_rule" "some" {
  schedule_expression = "schedule_expression"
  state               = "state"
  tags                = { a = "tags" }
}

resource "aws_cloudwatch_event_target" "least" {
  arn  = "arn"
  rule = "rule"
}

resource "aws_cloudwatch_event_target" "some" {
  arn       = "arn"
  role_arn  = "role_arn"
  rule      = "rule"
  target_id = "target_id"
  appsync_target {
    graphql_operation = "graphql_operation"
  }
  batch_target {
    array_size     = 3
    job_attempts   = 3
    job_definition = "job_definition"
    job_name       = "job_name"
  }
  dead_letter_config {
  }
  http_target {
    path_parameter_values   = ["path_parameter_values", "path_parameter_values-1"]
    query_string_parameters = { a = "query_string_parameters" }
  }
  input_transformer {
    input_template = "input_template"
  }
  redshift_target {
    database            = "database"
    secrets_manager_arn = "secrets_manager_arn"
    statement_name      = "statement_name"
  }
  retry_policy {
    maximum_retry_attempts = 3
  }
}

resource "aws_scheduler_schedule" "least" {
  schedule_expression = "schedule_expression"
  flexible_time_window {
    mode = "mode"
  }
  target {
    arn      = "arn"
    role_arn = "role_arn"
  }
}

resource "aws_scheduler_schedule" "some" {
  action_after_completion = "action_after_completion"
  kms_key_arn             = "kms_key_arn"
  name_prefix             = "name_prefix"
  schedule_expression     = "schedule_expression"
  state                   = "state"
  flexible_time_window {
    maximum_window_in_minutes = 3
    mode                      = "mode"
  }
  target {
    arn      = "arn"
    role_arn = "role_arn"
    dead_letter_config {
      arn = "arn"
    }
    ecs_parameters {
      enable_execute_command = true
      group                  = "group"
      launch_type            = "launch_type"
      task_definition_arn    = "task_definition_arn"
      capacity_provider_strategy {
        capacity_provider = "capacity_provider"
        weight            = 3
      }
      network_configuration {
        security_groups = ["security_groups", "security_groups-1"]
        subnets         = ["subnets", "subnets-1"]
      }
      placement_constraints {
        expression = "expression"
        type       = "type"
      }
      placement_strategy {
        field = "field"
        type  = "type"
      }
    }
    eventbridge_parameters {
      detail_type = "detail_type"
      source      = "source"
    }
    kinesis_parameters {
      partition_key = "partition_key"
    }
    retry_policy {
      maximum_event_age_in_seconds = 3
    }
    sagemaker_pipeline_parameters {
    }
    sqs_parameters {
      message_group_id = "message_group_id"
    }
  }
}

resource "aws_pipes_pipe" "least" {
  role_arn = "role_arn"
  source   = "source"
  target   = "target"
}

resource "aws_pipes_pipe" "some" {
  description   = "description"
  desired_state = "desired_state"
  name_prefix   = "name_prefix"
  role_arn      = "role_arn"
  source        = "source"
  tags_all      = { a = "tags_all" }
  target        = "target"
  enrichment_parameters {
    http_parameters {
      header_parameters = { a = "header_parameters" }
    }
  }
  log_configuration {
    include_execution_data = ["include_execution_data", "include_execution_data-1"]
    level                  = "level"
    firehose_log_destination {
      delivery_stream_arn = "delivery_stream_arn"
    }
    s3_log_destination {
      bucket_name  = "bucket_name"
      bucket_owner = "bucket_owner"
    }
  }
  source_parameters {
    activemq_broker_parameters {
      queue_name = "queue_name"
      credentials {
        basic_auth = "basic_auth"
      }
    }
    filter_criteria {
    }
    self_managed_kafka_parameters {
      batch_size        = 3
      consumer_group_id = "consumer_group_id"
      starting_position = "starting_position"
      topic_name        = "topic_name"
      credentials {
        basic_auth          = "basic_auth"
        sasl_scram_256_auth = "sasl_scram_256_auth"
        sasl_scram_512_auth = "sasl_scram_512_auth"
      }
    }
  }
  timeouts {
    delete = "delete"
  }
}

resource "aws_appsync_graphql_api" "least" {
  authentication_type = "authentication_type"
  name                = "name"
}

resource "aws_appsync_graphql_api" "some" {
  api_type                      = "api_type"
  authentication_type           = "authentication_type"
  merged_api_execution_role_arn = "merged_api_execution_role_arn"
  name                          = "name"
  resolver_count_limit          = 3
  tags                          = { a = "tags" }
  visibility                    = "visibility"
  lambda_authorizer_config {
    authorizer_result_ttl_in_seconds = 3
    authorizer_uri                   = "authorizer_uri"
    identity_validation_expression   = "identity_validation_expression"
  }
  openid_connect_config {
    auth_ttl = 3
    issuer   = "issuer"
  }
}

resource "aws_lambda_alias" "least" {
  function_name    = "function_name"
  function_version = "function_version"
  name             = "name"
}

resource "aws_lambda_alias" "some" {
  description      = "description"
  function_name    = "function_name"
  function_version = "function_version"
  name             = "name"
}
