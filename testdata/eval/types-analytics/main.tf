resource "aws_athena_workgroup" "least" {
  name = "name"
}

resource "aws_athena_workgroup" "some" {
  name = "name"
  tags = { a = "tags" }
}

resource "aws_glue_job" "least" {
  name     = "name"
  role_arn = "role_arn"
  command {
    script_location = "script_location"
  }
}

resource "aws_glue_job" "some" {
  connections               = ["connections", "connections-1"]
  default_arguments         = { a = "default_arguments" }
  glue_version              = "glue_version"
  maintenance_window        = "maintenance_window"
  name                      = "name"
  non_overridable_arguments = { a = "non_overridable_arguments" }
  role_arn                  = "role_arn"
  tags                      = { a = "tags" }
  tags_all                  = { a = "tags_all" }
  command {
    name            = "name"
    script_location = "script_location"
  }
}

resource "aws_glue_crawler" "least" {
  database_name = "database_name"
  name          = "name"
  role          = "role"
}

resource "aws_glue_crawler" "some" {
  classifiers   = ["classifiers", "classifiers-1"]
  configuration = "configuration"
  database_name = "database_name"
  description   = "description"
  name          = "name"
  role          = "role"
  tags          = { a = "tags" }
  tags_all      = { a = "tags_all" }
  catalog_target {
    connection_name     = "connection_name"
    database_name       = "database_name"
    dlq_event_queue_arn = "dlq_event_queue_arn"
    tables              = ["tables", "tables-1"]
  }
  delta_target {
    connection_name           = "connection_name"
    create_native_delta_table = true
    delta_tables              = ["delta_tables", "delta_tables-1"]
    write_manifest            = true
  }
  iceberg_target {
    connection_name         = "connection_name"
    exclusions              = ["exclusions", "exclusions-1"]
    maximum_traversal_depth = 3
    paths                   = ["paths", "paths-1"]
  }
  jdbc_target {
    connection_name = "connection_name"
    path            = "path"
  }
  lake_formation_configuration {
    use_lake_formation_credentials = true
  }
  lineage_configuration {
    crawler_lineage_settings = "crawler_lineage_settings"
  }
  mongodb_target {
    connection_name = "connection_name"
    path            = "path"
    scan_all        = true
  }
  recrawl_policy {
    recrawl_behavior = "recrawl_behavior"
  }
}

resource "aws_glue_catalog_table" "least" {
  database_name = "database_name"
  name          = "name"
}

resource "aws_glue_catalog_table" "some" {
  database_name      = "database_name"
  name               = "name"
  view_expanded_text = "view_expanded_text"
  storage_descriptor {
    bucket_columns = ["bucket_columns", "bucket_columns-1"]
    columns {
      name = "name"
    }
    ser_de_info {
    }
    sort_columns {
      column     = "column"
      sort_order = 3
    }
  }
  target_table {
    catalog_id    = "catalog_id"
    database_name = "database_name"
    name          = "name"
  }
  view_definition {
    last_refresh_type      = "last_refresh_type"
    sub_object_version_ids = [3, 4]
  }
}

resource "aws_emr_cluster" "least" {
  name          = "name"
  release_label = "release_label"
  service_role  = "service_role"
}

resource "aws_emr_cluster" "some" {
  configurations_json    = "configurations_json"
  custom_ami_id          = "custom_ami_id"
  name                   = "name"
  os_release_label       = "os_release_label"
  placement_group_config = [{ instance_role = "instance_role", placement_strategy = "placement_strategy" }, { instance_role = "instance_role", placement_strategy = "placement_strategy" }]
  release_label          = "release_label"
  service_role           = "service_role"
  step                   = [{ action_on_failure = "action_on_failure", hadoop_jar_step = [{ args = ["args", "args-1"], jar = "jar", main_class = "main_class", properties = { a = "properties" } }, { args = ["args", "args-1"], jar = "jar", main_class = "main_class", properties = { a = "properties" } }], name = "name" }, { action_on_failure = "action_on_failure", hadoop_jar_step = [{ args = ["args", "args-1"], jar = "jar", main_class = "main_class", properties = { a = "properties" } }, { args = ["args", "args-1"], jar = "jar", main_class = "main_class", properties = { a = "properties" } }], name = "name" }]
  step_concurrency_level = 3
  tags_all               = { a = "tags_all" }
  visible_to_all_users   = true
  auto_termination_policy {
    idle_timeout = 3
  }
  bootstrap_action {
    name = "name"
    path = "path"
  }
  bootstrap_action {
    name = "name"
    path = "path"
  }
  core_instance_group {
    instance_type = "instance_type"
  }
  ec2_attributes {
    instance_profile              = "instance_profile"
    key_name                      = "key_name"
    service_access_security_group = "service_access_security_group"
    subnet_id                     = "subnet_id"
  }
  kerberos_attributes {
    kdc_admin_password = "kdc_admin_password"
    realm              = "realm"
  }
  master_instance_group {
    bid_price     = "bid_price"
    instance_type = "instance_type"
    name          = "name"
  }
}

resource "aws_quicksight_data_source" "least" {
  data_source_id = "data_source_id"
  name           = "name"
  type           = "type"
  parameters {
  }
}

resource "aws_quicksight_data_source" "some" {
  data_source_id = "data_source_id"
  name           = "name"
  type           = "type"
  credentials {
  }
  parameters {
    amazon_elasticsearch {
      domain = "domain"
    }
    athena {
      role_arn   = "role_arn"
      work_group = "work_group"
    }
    aurora {
      database = "database"
      host     = "host"
      port     = 3
    }
    databricks {
      host              = "host"
      port              = 3
      sql_endpoint_path = "sql_endpoint_path"
    }
    maria_db {
      database = "database"
      host     = "host"
      port     = 3
    }
    oracle {
      database = "database"
      host     = "host"
      port     = 3
    }
    postgresql {
      database = "database"
      host     = "host"
      port     = 3
    }
    presto {
      catalog = "catalog"
      host    = "host"
      port    = 3
    }
    rds {
      database    = "database"
      instance_id = "instance_id"
    }
    redshift {
      database = "database"
      port     = 3
    }
    spark {
      host = "host"
      port = 3
    }
    twitter {
      max_rows = 3
      query    = "query"
    }
  }
  permission {
    actions   = ["actions", "actions-1"]
    principal = "principal"
  }
  permission {
    actions   = ["actions", "actions-1"]
    principal = "principal"
  }
  ssl_properties {
    disable_ssl = true
  }
  vpc_connection_properties {
    vpc_connection_arn = "vpc_connection_arn"
  }
}

resource "aws_sagemaker_notebook_instance" "least" {
  instance_type = "instance_type"
  name          = "name"
  role_arn      = "role_arn"
}

resource "aws_sagemaker_notebook_instance" "some" {
  direct_internet_access = "direct_internet_access"
  instance_type          = "instance_type"
  name                   = "name"
  role_arn               = "role_arn"
  root_access            = "root_access"
  volume_size            = 3
  instance_metadata_service_configuration {
  }
}

resource "aws_sagemaker_endpoint_configuration" "least" {
  production_variants {
  }
}

resource "aws_sagemaker_endpoint_configuration" "some" {
  execution_role_arn = "execution_role_arn"
  name_prefix        = "name_prefix"
  tags               = { a = "tags" }
  async_inference_config {
    output_config {
      kms_key_id     = "kms_key_id"
      s3_output_path = "s3_output_path"
    }
  }
  data_capture_config {
    destination_s3_uri          = "destination_s3_uri"
    initial_sampling_percentage = 3
    capture_content_type_header {
    }
    capture_options {
      capture_mode = "capture_mode"
    }
    capture_options {
      capture_mode = "capture_mode"
    }
  }
  production_variants {
    inference_ami_version  = "inference_ami_version"
    initial_variant_weight = 3
    model_name             = "model_name"
    managed_instance_scaling {
    }
    routing_config {
      routing_strategy = "routing_strategy"
    }
    serverless_config {
      max_concurrency   = 3
      memory_size_in_mb = 3
    }
  }
  shadow_production_variants {
    accelerator_type                       = "accelerator_type"
    model_data_download_timeout_in_seconds = 3
    core_dump_config {
      destination_s3_uri = "destination_s3_uri"
      kms_key_id         = "kms_key_id"
    }
    routing_config {
      routing_strategy = "routing_strategy"
    }
  }
}

resource "aws_sagemaker_domain" "least" {
  auth_mode   = "auth_mode"
  domain_name = "domain_name"
  subnet_ids  = ["subnet_ids", "subnet_ids-1"]
  vpc_id      = "vpc_id"
  default_user_settings {
    execution_role = "execution_role"
  }
}

resource "aws_sagemaker_domain" "some" {
  auth_mode   = "auth_mode"
  domain_name = "domain_name"
  kms_key_id  = "kms_key_id"
  subnet_ids  = ["subnet_ids", "subnet_ids-1"]
  tags_all    = { a = "tags_all" }
  vpc_id      = "vpc_id"
  default_user_settings {
    default_landing_uri = "default_landing_uri"
    execution_role      = "execution_role"
    security_groups     = ["security_groups", "security_groups-1"]
    custom_posix_user_config {
      gid = 3
      uid = 3
    }
    jupyter_lab_app_settings {
      lifecycle_config_arns = ["lifecycle_config_arns", "lifecycle_config_arns-1"]
      app_lifecycle_management {
      }
      code_repository {
        repository_url = "repository_url"
      }
      code_repository {
        repository_url = "repository_url"
      }
      custom_image {
        app_image_config_name = "app_image_config_name"
        image_name            = "image_name"
        image_version_number  = 3
      }
      emr_settings {
      }
    }
    r_session_app_settings {
      default_resource_spec {
        sagemaker_image_version_alias = "sagemaker_image_version_alias"
        sagemaker_image_version_arn   = "sagemaker_image_version_arn"
      }
    }
    studio_web_portal_settings {
      hidden_app_types      = ["hidden_app_types", "hidden_app_types-1"]
      hidden_instance_types = ["hidden_instance_types", "hidden_instance_types-1"]
    }
  }
}

resource "aws_cloudwatch_log_group" "least" {
}

resource "aws_cloudwatch_log_group" "some" {
  deletion_protection_enabled = true
}

resource "aws_cloudwatch_metric_alarm" "least" {
  alarm_name = "alarm_name"
}

resource "aws_cloudwatch_metric_alarm" "some" {
  actions_enabled           = true
  alarm_name                = "alarm_name"
  datapoints_to_alarm       = 3
  extended_statistic        = "extended_statistic"
  insufficient_data_actions = ["insufficient_data_actions", "insufficient_data_actions-1"]
  namespace                 = "namespace"
  threshold_metric_id       = "threshold_metric_id"
  evaluation_criteria {
    promql_criteria {
      query = "query"
    }
  }
  metric_query {
    account_id = "account_id"
    id         = "id"
    label      = "label"
    metric {
      metric_name = "metric_name"
      namespace   = "namespace"
      period      = 3
      stat        = "stat"
    }
  }
  metric_query {
    expression = "expression"
    id         = "id"
    period     = 3
  }
}

resource "aws_cloudwatch_dashboard" "least" {
  dashboard_body = "dashboard_body"
  dashboard_name = "dashboard_name"
}

resource "aws_cloudwatch_dashboard" "some" {
  dashboard_body = "dashboard_body"
  dashboard_name = "dashboard_name"
}

resource "aws_cloudwatch_log_metric_filter" "least" {
  log_group_name = "log_group_name"
  name           = "name"
  pattern        = "pattern"
  metric_transformation {
    name      = "name"
    namespace = "namespace"
    value     = "value"
  }
}

resource "aws_cloudwatch_log_metric_filter" "some" {
  log_group_name = "log_group_name"
  name           = "name"
  pattern        = "pattern"
  metric_transformation {
    default_value = "default_value"
    dimensions    = { a = "dimensions" }
    name          = "name"
    namespace     = "namespace"
    value         = "value"
  }
}

resource "aws_transfer_server" "least" {
}

resource "aws_transfer_server" "some" {
  certificate                     = "certificate"
  function                        = "function"
  host_key                        = "host_key"
  pre_authentication_login_banner = "pre_authentication_login_banner"
  protocols                       = ["protocols", "protocols-1"]
  security_policy_name            = "security_policy_name"
  tags                            = { a = "tags" }
  endpoint_details {
    address_allocation_ids = ["address_allocation_ids", "address_allocation_ids-1"]
    security_group_ids     = ["security_group_ids", "security_group_ids-1"]
    vpc_id                 = "vpc_id"
  }
  protocol_details {
    as2_transports  = ["as2_transports", "as2_transports-1"]
    passive_ip      = "passive_ip"
    set_stat_option = "set_stat_option"
  }
}

resource "aws_workspaces_workspace" "least" {
  bundle_id    = "bundle_id"
  directory_id = "directory_id"
  user_name    = "user_name"
}

resource "aws_workspaces_workspace" "some" {
  bundle_id                      = "bundle_id"
  directory_id                   = "directory_id"
  user_name                      = "user_name"
  user_volume_encryption_enabled = true
  workspace_properties {
    compute_type_name    = "compute_type_name"
    running_mode         = "running_mode"
    user_volume_size_gib = 3
  }
}

resource "aws_bedrock_guardrail" "least" {
  blocked_input_messaging   = "blocked_input_messaging"
  blocked_outputs_messaging = "blocked_outputs_messaging"
  name                      = "name"
}

resource "aws_bedrock_guardrail" "some" {
  blocked_input_messaging   = "blocked_input_messaging"
  blocked_outputs_messaging = "blocked_outputs_messaging"
  description               = "description"
  kms_key_arn               = "kms_key_arn"
  name                      = "name"
  tags                      = { a = "tags" }
  contextual_grounding_policy_config {
    filters_config {
      threshold = 3
      type      = "type"
    }
    filters_config {
      threshold = 3
      type      = "type"
    }
  }
  cross_region_config {
    guardrail_profile_identifier = "guardrail_profile_identifier"
  }
  sensitive_information_policy_config {
  }
  sensitive_information_policy_config {
    pii_entities_config {
      action         = "action"
      input_enabled  = true
      output_action  = "output_action"
      output_enabled = true
      type           = "type"
    }
    pii_entities_config {
      action = "action"
      type   = "type"
    }
  }
  timeouts {
    create = "create"
    update = "update"
  }
  topic_policy_config {
  }
  topic_policy_config {
    tier_config = [{ tier_name = "tier_name" }, { tier_name = "tier_name" }]
    topics_config {
      definition = "definition"
      name       = "name"
      type       = "type"
    }
  }
  word_policy_config {
    words_config {
      input_enabled  = true
      output_action  = "output_action"
      output_enabled = true
      text           = "text"
    }
    words_config {
      input_enabled = true
      text          = "text"
    }
  }
}

resource "aws_lakeformation_permissions" "least" {
  permissions = ["permissions", "permissions-1"]
  principal   = "principal"
}

resource "aws_lakeformation_permissions" "some" {
  permissions                   = ["permissions", "permissions-1"]
  permissions_with_grant_option = ["permissions_with_grant_option", "permissions_with_grant_option-1"]
  principal                     = "principal"
  data_cells_filter {
    database_name    = "database_name"
    name             = "name"
    table_catalog_id = "table_catalog_id"
    table_name       = "table_name"
  }
  data_location {
    arn = "arn"
  }
  database {
    name = "name"
  }
  lf_tag {
    catalog_id = "catalog_id"
    key        = "key"
    values     = ["values", "values-1"]
  }
}

resource "aws_xray_group" "least" {
  filter_expression = "filter_expression"
  group_name        = "group_name"
}

resource "aws_xray_group" "some" {
  filter_expression = "filter_expression"
  group_name        = "group_name"
  insights_configuration {
    insights_enabled      = true
    notifications_enabled = true
  }
}

resource "aws_budgets_budget" "least" {
  budget_type = "budget_type"
  time_unit   = "time_unit"
}

resource "aws_budgets_budget" "some" {
  budget_type  = "budget_type"
  limit_amount = "limit_amount"
  limit_unit   = "limit_unit"
  metrics      = ["metrics", "metrics-1"]
  name_prefix  = "name_prefix"
  time_unit    = "time_unit"
  auto_adjust_data {
    auto_adjust_type = "auto_adjust_type"
    historical_options {
      budget_adjustment_period = 3
    }
  }
  cost_filter {
    name   = "name"
    values = ["values", "values-1"]
  }
  cost_types {
    include_credit  = true
    include_support = true
    include_tax     = true
    include_upfront = true
    use_blended     = true
  }
  filter_expression {
    cost_categories {
    }
    dimensions {
      key    = "key"
      values = ["values", "values-1"]
    }
    not {
      not {
      }
      tags {
      }
    }
    tags {
    }
  }
  planned_limit {
    amount     = "amount"
    start_time = "start_time"
    unit       = "unit"
  }
}
