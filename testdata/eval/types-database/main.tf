resource "aws_db_instance" "least" {
  instance_class = "instance_class"
}

resource "aws_db_instance" "some" {
  allow_major_version_upgrade     = true
  availability_zone               = "availability_zone"
  backup_retention_period         = 3
  database_insights_mode          = "database_insights_mode"
  db_subnet_group_name            = "db_subnet_group_name"
  delete_automated_backups        = true
  domain_dns_ips                  = ["domain_dns_ips", "domain_dns_ips-1"]
  enabled_cloudwatch_logs_exports = ["enabled_cloudwatch_logs_exports", "enabled_cloudwatch_logs_exports-1"]
  engine                          = "engine"
  engine_version                  = "engine_version"
  identifier_prefix               = "identifier_prefix"
  instance_class                  = "instance_class"
  license_model                   = "license_model"
  maintenance_window              = "maintenance_window"
  manage_master_user_password     = true
  master_user_secret_kms_key_id   = "master_user_secret_kms_key_id"
  monitoring_interval             = 3
  monitoring_role_arn             = "monitoring_role_arn"
  multi_az                        = true
  password_wo_version             = 3
  replica_mode                    = "replica_mode"
  replicate_source_db             = "replicate_source_db"
  skip_final_snapshot             = true
  storage_type                    = "storage_type"
  timezone                        = "timezone"
  vpc_security_group_ids          = ["vpc_security_group_ids", "vpc_security_group_ids-1"]
  restore_to_point_in_time {
    source_db_instance_automated_backups_arn = "source_db_instance_automated_backups_arn"
    source_db_instance_identifier            = "source_db_instance_identifier"
  }
  s3_import {
    bucket_name           = "bucket_name"
    ingestion_role        = "ingestion_role"
    source_engine         = "source_engine"
    source_engine_version = "source_engine_version"
  }
  timeouts {
    delete = "delete"
    update = "update"
  }
}

resource "aws_rds_cluster" "least" {
  engine = "engine"
}

resource "aws_rds_cluster" "some" {
  cluster_scalability_type      = "cluster_scalability_type"
  domain                        = "domain"
  enable_http_endpoint          = true
  enable_local_write_forwarding = true
  engine                        = "engine"
  engine_version                = "engine_version"
  manage_master_user_password   = true
  master_password               = "master_password"
  master_username               = "master_username"
  monitoring_interval           = 3
  port                          = 3
  replication_source_identifier = "replication_source_identifier"
  snapshot_identifier           = "snapshot_identifier"
  source_region                 = "source_region"
  tags_all                      = { a = "tags_all" }
  restore_to_point_in_time {
    restore_to_time = "restore_to_time"
  }
  s3_import {
    bucket_name           = "bucket_name"
    bucket_prefix         = "bucket_prefix"
    ingestion_role        = "ingestion_role"
    source_engine         = "source_engine"
    source_engine_version = "source_engine_version"
  }
  scaling_configuration {
    max_capacity           = 3
    min_capacity           = 3
    seconds_before_timeout = 3
  }
}

resource "aws_rds_cluster_instance" "least" {
  cluster_identifier = "cluster_identifier"
  engine             = "engine"
  instance_class     = "instance_class"
}

resource "aws_rds_cluster_instance" "some" {
  apply_immediately                     = true
  ca_cert_identifier                    = "ca_cert_identifier"
  cluster_identifier                    = "cluster_identifier"
  engine                                = "engine"
  engine_version                        = "engine_version"
  identifier_prefix                     = "identifier_prefix"
  instance_class                        = "instance_class"
  monitoring_interval                   = 3
  performance_insights_retention_period = 3
  preferred_backup_window               = "preferred_backup_window"
  promotion_tier                        = 3
  tags                                  = { a = "tags" }
  timeouts {
  }
}

resource "aws_db_parameter_group" "least" {
  family = "family"
}

resource "aws_db_parameter_group" "some" {
  description  = "description"
  family       = "family"
  name         = "name"
  skip_destroy = true
  tags         = { a = "tags" }
  parameter {
    name  = "name"
    value = "value"
  }
  parameter {
    apply_method = "apply_method"
    name         = "name"
    value        = "value"
  }
}

resource "aws_db_subnet_group" "least" {
  subnet_ids = ["subnet_ids", "subnet_ids-1"]
}

resource "aws_db_subnet_group" "some" {
  subnet_ids = ["subnet_ids", "subnet_ids-1"]
  tags       = { a = "tags" }
}

resource "aws_dynamodb_table" "least" {
  name = "name"
}

resource "aws_dynamodb_table" "some" {
  billing_mode             = "billing_mode"
  name                     = "name"
  read_capacity            = 3
  restore_backup_arn       = "restore_backup_arn"
  restore_date_time        = "restore_date_time"
  restore_source_name      = "restore_source_name"
  restore_source_table_arn = "restore_source_table_arn"
  stream_enabled           = true
  attribute {
    name = "name"
    type = "type"
  }
  attribute {
    name = "name"
    type = "type"
  }
  global_secondary_index {
    name            = "name"
    projection_type = "projection_type"
    warm_throughput {
    }
  }
  import_table {
    input_compression_type = "input_compression_type"
    input_format           = "input_format"
    s3_bucket_source {
      bucket = "bucket"
    }
  }
  local_secondary_index {
    name               = "name"
    non_key_attributes = ["non_key_attributes", "non_key_attributes-1"]
    projection_type    = "projection_type"
    range_key          = "range_key"
  }
  local_secondary_index {
    name               = "name"
    non_key_attributes = ["non_key_attributes", "non_key_attributes-1"]
    projection_type    = "projection_type"
    range_key          = "range_key"
  }
  on_demand_throughput {
    max_write_request_units = 3
  }
  point_in_time_recovery {
    enabled = true
  }
  replica {
    kms_key_arn = "kms_key_arn"
    region_name = "region_name"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = "kms_key_arn"
  }
  warm_throughput {
    read_units_per_second = 3
  }
}

resource "aws_elasticache_cluster" "least" {
  cluster_id = "cluster_id"
}

resource "aws_elasticache_cluster" "some" {
  apply_immediately          = true
  az_mode                    = "az_mode"
  cluster_id                 = "cluster_id"
  maintenance_window         = "maintenance_window"
  network_type               = "network_type"
  num_cache_nodes            = 3
  outpost_mode               = "outpost_mode"
  parameter_group_name       = "parameter_group_name"
  preferred_outpost_arn      = "preferred_outpost_arn"
  replication_group_id       = "replication_group_id"
  snapshot_window            = "snapshot_window"
  tags                       = { a = "tags" }
  transit_encryption_enabled = true
  timeouts {
    delete = "delete"
  }
}

resource "aws_elasticache_replication_group" "least" {
  description          = "description"
  replication_group_id = "replication_group_id"
}

resource "aws_elasticache_replication_group" "some" {
  apply_immediately          = true
  auth_token_update_strategy = "auth_token_update_strategy"
  auto_minor_version_upgrade = "auto_minor_version_upgrade"
  description                = "description"
  engine                     = "engine"
  ip_discovery               = "ip_discovery"
  kms_key_id                 = "kms_key_id"
  multi_az_enabled           = true
  num_node_groups            = 3
  parameter_group_name       = "parameter_group_name"
  replication_group_id       = "replication_group_id"
  snapshot_window            = "snapshot_window"
  subnet_group_name          = "subnet_group_name"
  tags_all                   = { a = "tags_all" }
  transit_encryption_mode    = "transit_encryption_mode"
  node_group_configuration {
    primary_availability_zone  = "primary_availability_zone"
    replica_availability_zones = ["replica_availability_zones", "replica_availability_zones-1"]
  }
  node_group_configuration {
    primary_availability_zone = "primary_availability_zone"
    replica_outpost_arns      = ["replica_outpost_arns", "replica_outpost_arns-1"]
  }
}

resource "aws_redshift_cluster" "least" {
  cluster_identifier = "cluster_identifier"
  node_type          = "node_type"
}

resource "aws_redshift_cluster" "some" {
  availability_zone                    = "availability_zone"
  availability_zone_relocation_enabled = true
  cluster_identifier                   = "cluster_identifier"
  cluster_type                         = "cluster_type"
  database_name                        = "database_name"
  default_iam_role_arn                 = "default_iam_role_arn"
  encrypted                            = "encrypted"
  iam_roles                            = ["iam_roles", "iam_roles-1"]
  maintenance_track_name               = "maintenance_track_name"
  master_password                      = "master_password"
  master_password_wo_version           = 3
  node_type                            = "node_type"
  preferred_maintenance_window         = "preferred_maintenance_window"
  snapshot_arn                         = "snapshot_arn"
  tags                                 = { a = "tags" }
}

resource "aws_docdb_cluster" "least" {
}

resource "aws_docdb_cluster" "some" {
  availability_zones              = ["availability_zones", "availability_zones-1"]
  backup_retention_period         = 3
  db_cluster_parameter_group_name = "db_cluster_parameter_group_name"
  db_subnet_group_name            = "db_subnet_group_name"
  deletion_protection             = true
  engine                          = "engine"
  final_snapshot_identifier       = "final_snapshot_identifier"
  manage_master_user_password     = true
  preferred_backup_window         = "preferred_backup_window"
  preferred_maintenance_window    = "preferred_maintenance_window"
  skip_final_snapshot             = true
  tags                            = { a = "tags" }
  tags_all                        = { a = "tags_all" }
  serverless_v2_scaling_configuration {
    max_capacity = 3
    min_capacity = 3
  }
  timeouts {
    create = "create"
  }
}

resource "aws_neptune_cluster" "least" {
}

resource "aws_neptune_cluster" "some" {
  deletion_protection           = true
  global_cluster_identifier     = "global_cluster_identifier"
  preferred_backup_window       = "preferred_backup_window"
  preferred_maintenance_window  = "preferred_maintenance_window"
  replication_source_identifier = "replication_source_identifier"
  storage_type                  = "storage_type"
  tags                          = { a = "tags" }
  tags_all                      = { a = "tags_all" }
  vpc_security_group_ids        = ["vpc_security_group_ids", "vpc_security_group_ids-1"]
  serverless_v2_scaling_configuration {
  }
  timeouts {
    delete = "delete"
    update = "update"
  }
}

resource "aws_opensearch_domain" "least" {
  domain_name = "domain_name"
}

resource "aws_opensearch_domain" "some" {
  access_policies  = "access_policies"
  advanced_options = { a = "advanced_options" }
  domain_name      = "domain_name"
  ip_address_type  = "ip_address_type"
  tags_all         = { a = "tags_all" }
  cluster_config {
    instance_count = 3
    warm_count     = 3
    warm_enabled   = true
    warm_type      = "warm_type"
  }
  cognito_options {
    enabled          = true
    identity_pool_id = "identity_pool_id"
    role_arn         = "role_arn"
    user_pool_id     = "user_pool_id"
  }
  ebs_options {
    ebs_enabled = true
    throughput  = 3
    volume_size = 3
  }
  encrypt_at_rest {
    enabled = true
  }
  identity_center_options {
    roles_key = "roles_key"
  }
  log_publishing_options {
    cloudwatch_log_group_arn = "cloudwatch_log_group_arn"
    log_type                 = "log_type"
  }
  off_peak_window_options {
  }
  snapshot_options {
    automated_snapshot_start_hour = 3
  }
  software_update_options {
    auto_software_update_enabled = true
  }
  timeouts {
    delete = "delete"
  }
  vpc_options {
  }
}

resource "aws_elasticsearch_domain" "least" {
  domain_name = "domain_name"
}

resource "aws_elasticsearch_domain" "some" {
  access_policies = "access_policies"
  domain_name     = "domain_name"
  auto_tune_options {
    desired_state = "desired_state"
    maintenance_schedule {
      cron_expression_for_recurrence = "cron_expression_for_recurrence"
      start_at                       = "start_at"
      duration {
        unit  = "unit"
        value = 3
      }
    }
    maintenance_schedule {
      cron_expression_for_recurrence = "cron_expression_for_recurrence"
      start_at                       = "start_at"
      duration {
        unit  = "unit"
        value = 3
      }
    }
  }
  cluster_config {
    dedicated_master_count = 3
    instance_count         = 3
    warm_enabled           = true
    warm_type              = "warm_type"
    zone_awareness_config {
      availability_zone_count = 3
    }
  }
  domain_endpoint_options {
    enforce_https = true
  }
  ebs_options {
    ebs_enabled = true
    iops        = 3
    volume_size = 3
  }
  encrypt_at_rest {
    enabled = true
  }
  log_publishing_options {
    cloudwatch_log_group_arn = "cloudwatch_log_group_arn"
    enabled                  = true
    log_type                 = "log_type"
  }
  snapshot_options {
    automated_snapshot_start_hour = 3
  }
}

resource "aws_memorydb_cluster" "least" {
  acl_name  = "acl_name"
  node_type = "node_type"
}

resource "aws_memorydb_cluster" "some" {
  acl_name                  = "acl_name"
  data_tiering              = true
  ip_discovery              = "ip_discovery"
  multi_region_cluster_name = "multi_region_cluster_name"
  name                      = "name"
  name_prefix               = "name_prefix"
  node_type                 = "node_type"
  num_replicas_per_shard    = 3
  parameter_group_name      = "parameter_group_name"
  security_group_ids        = ["security_group_ids", "security_group_ids-1"]
  snapshot_arns             = ["snapshot_arns", "snapshot_arns-1"]
  snapshot_retention_limit  = 3
  snapshot_window           = "snapshot_window"
  tls_enabled               = true
  timeouts {
    update = "update"
  }
}

resource "aws_dax_cluster" "least" {
  cluster_name       = "cluster_name"
  iam_role_arn       = "iam_role_arn"
  node_type          = "node_type"
  replication_factor = 3
}

resource "aws_dax_cluster" "some" {
  availability_zones   = ["availability_zones", "availability_zones-1"]
  cluster_name         = "cluster_name"
  description          = "description"
  iam_role_arn         = "iam_role_arn"
  node_type            = "node_type"
  parameter_group_name = "parameter_group_name"
  replication_factor   = 3
  tags_all             = { a = "tags_all" }
  server_side_encryption {
  }
}

resource "aws_db_proxy" "least" {
  engine_family  = "engine_family"
  name           = "name"
  role_arn       = "role_arn"
  vpc_subnet_ids = ["vpc_subnet_ids", "vpc_subnet_ids-1"]
}

resource "aws_db_proxy" "some" {
  engine_family  = "engine_family"
  name           = "name"
  role_arn       = "role_arn"
  vpc_subnet_ids = ["vpc_subnet_ids", "vpc_subnet_ids-1"]
  auth {
    secret_arn = "secret_arn"
  }
  timeouts {
    update = "update"
  }
}

resource "aws_dms_endpoint" "least" {
  endpoint_id   = "endpoint_id"
  endpoint_type = "endpoint_type"
  engine_name   = "engine_name"
}

resource "aws_dms_endpoint" "some" {
  endpoint_id             = "endpoint_id"
  endpoint_type           = "endpoint_type"
  engine_name             = "engine_name"
  pause_replication_tasks = true
  secrets_manager_arn     = "secrets_manager_arn"
  service_access_role     = "service_access_role"
  elasticsearch_settings {
    endpoint_uri               = "endpoint_uri"
    error_retry_duration       = 3
    full_load_error_percentage = 3
    service_access_role_arn    = "service_access_role_arn"
  }
  kafka_settings {
    broker                         = "broker"
    include_table_alter_operations = true
    include_transaction_details    = true
    sasl_username                  = "sasl_username"
    ssl_client_key_arn             = "ssl_client_key_arn"
    ssl_client_key_password        = "ssl_client_key_password"
    topic                          = "topic"
  }
  kinesis_settings {
    include_transaction_details = true
  }
  oracle_settings {
    allow_selected_nested_tables                  = true
    archived_logs_only                            = true
    asm_server                                    = "asm_server"
    asm_user                                      = "asm_user"
    char_length_semantics                         = "char_length_semantics"
    convert_timestamp_with_zone_to_utc            = true
    direct_path_parallel_load                     = true
    enable_homogenous_tablespace                  = true
    extra_archived_log_dest_ids                   = [3, 4]
    number_datatype_scale                         = 3
    parallel_asm_read_threads                     = 3
    secrets_manager_oracle_asm_access_role_arn    = "secrets_manager_oracle_asm_access_role_arn"
    spatial_data_option_to_geo_json_function_name = "spatial_data_option_to_geo_json_function_name"
  }
  postgres_settings {
    database_mode        = "database_mode"
    ddl_artifacts_schema = "ddl_artifacts_schema"
    map_jsonb_as_clob    = true
  }
  redis_settings {
    auth_type   = "auth_type"
    port        = 3
    server_name = "server_name"
  }
}

resource "aws_timestreamwrite_table" "least" {
  database_name = "database_name"
  table_name    = "table_name"
}

resource "aws_timestreamwrite_table" "some" {
  database_name = "database_name"
  table_name    = "table_name"
  magnetic_store_write_properties {
    enable_magnetic_store_writes = true
    magnetic_store_rejected_data_location {
    }
  }
  retention_properties {
    magnetic_store_retention_period_in_days = 3
    memory_store_retention_period_in_hours  = 3
  }
  schema {
  }
}

resource "aws_keyspaces_table" "least" {
  keyspace_name = "keyspace_name"
  table_name    = "table_name"
  schema_definition {
    column {
      name = "name"
      type = "type"
    }
    partition_key {
      name = "name"
    }
  }
}

resource "aws_keyspaces_table" "some" {
  keyspace_name = "keyspace_name"
  table_name    = "table_name"
  tags          = { a = "tags" }
  capacity_specification {
    read_capacity_units  = 3
    throughput_mode      = "throughput_mode"
    write_capacity_units = 3
  }
  comment {
  }
  encryption_specification {
    kms_key_identifier = "kms_key_identifier"
    type               = "type"
  }
  schema_definition {
    column {
      name = "name"
      type = "type"
    }
    partition_key {
      name = "name"
    }
    partition_key {
      name = "name"
    }
    static_column {
      name = "name"
    }
    static_column {
      name = "name"
    }
  }
  timeouts {
  }
}
