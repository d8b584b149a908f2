resource "aws_sqs_queue" "least" {
}

resource "aws_sqs_queue" "some" {
  fifo_queue            = true
  fifo_throughput_limit = "fifo_throughput_limit"
  name_prefix           = "name_prefix"
  policy                = "policy"
  redrive_policy        = "redrive_policy"
  tags                  = { a = "tags" }
  tags_all              = { a = "tags_all" }
  timeouts {
    delete = "delete"
  }
}

resource "aws_sns_topic" "least" {
}

resource "aws_sns_topic" "some" {
  application_failure_feedback_role_arn = "application_failure_feedback_role_arn"
  archive_policy                        = "archive_policy"
  firehose_success_feedback_role_arn    = "firehose_success_feedback_role_arn"
  http_failure_feedback_role_arn        = "http_failure_feedback_role_arn"
  http_success_feedback_sample_rate     = 3
  sqs_failure_feedback_role_arn         = "sqs_failure_feedback_role_arn"
  sqs_success_feedback_sample_rate      = 3
  tags                                  = { a = "tags" }
}

resource "aws_sns_topic_subscription" "least" {
  endpoint  = "endpoint"
  protocol  = "protocol"
  topic_arn = "topic_arn"
}

resource "aws_sns_topic_subscription" "some" {
  confirmation_timeout_in_minutes = 3
  delivery_policy                 = "delivery_policy"
  endpoint                        = "endpoint"
  filter_policy                   = "filter_policy"
  filter_policy_scope             = "filter_policy_scope"
  protocol                        = "protocol"
  raw_message_delivery            = true
  subscription_role_arn           = "subscription_role_arn"
  topic_arn                       = "topic_arn"
}

resource "aws_kinesis_stream" "least" {
  name = "name"
}

resource "aws_kinesis_stream" "some" {
  arn                    = "arn"
  encryption_type        = "encryption_type"
  max_record_size_in_kib = 3
  name                   = "name"
  shard_level_metrics    = ["shard_level_metrics", "shard_level_metrics-1"]
  tags_all               = { a = "tags_all" }
}

resource "aws_kinesis_firehose_delivery_stream" "least" {
  destination = "destination"
  name        = "name"
}

resource "aws_kinesis_firehose_delivery_stream" "some" {
  arn            = "arn"
  destination    = "destination"
  destination_id = "destination_id"
  name           = "name"
  tags_all       = { a = "tags_all" }
  elasticsearch_configuration {
    buffering_interval    = 3
    index_name            = "index_name"
    index_rotation_period = "index_rotation_period"
    role_arn              = "role_arn"
    s3_backup_mode        = "s3_backup_mode"
    type_name             = "type_name"
    s3_configuration {
      bucket_arn          = "bucket_arn"
      compression_format  = "compression_format"
      error_output_prefix = "error_output_prefix"
      prefix              = "prefix"
      role_arn            = "role_arn"
      cloudwatch_logging_options {
        enabled = true
      }
    }
  }
  iceberg_configuration {
    append_only    = true
    buffering_size = 3
    catalog_arn    = "catalog_arn"
    role_arn       = "role_arn"
    s3_backup_mode = "s3_backup_mode"
    cloudwatch_logging_options {
      log_group_name = "log_group_name"
    }
    processing_configuration {
      enabled = true
      processors {
        type = "type"
      }
    }
    s3_configuration {
      bucket_arn = "bucket_arn"
      prefix     = "prefix"
      role_arn   = "role_arn"
      cloudwatch_logging_options {
        log_stream_name = "log_stream_name"
      }
    }
  }
  msk_source_configuration {
    msk_cluster_arn     = "msk_cluster_arn"
    read_from_timestamp = "read_from_timestamp"
    topic_name          = "topic_name"
    authentication_configuration {
      connectivity = "connectivity"
      role_arn     = "role_arn"
    }
  }
  opensearch_configuration {
    index_name = "index_name"
    role_arn   = "role_arn"
    type_name  = "type_name"
    cloudwatch_logging_options {
      log_group_name  = "log_group_name"
      log_stream_name = "log_stream_name"
    }
    s3_configuration {
      bucket_arn          = "bucket_arn"
      buffering_interval  = 3
      error_output_prefix = "error_output_prefix"
      kms_key_arn         = "kms_key_arn"
      role_arn            = "role_arn"
    }
    vpc_config {
      role_arn           = "role_arn"
      security_group_ids = ["security_group_ids", "security_group_ids-1"]
      subnet_ids         = ["subnet_ids", "subnet_ids-1"]
    }
  }
  opensearchserverless_configuration {
    buffering_size      = 3
    collection_endpoint = "collection_endpoint"
    index_name          = "index_name"
    role_arn            = "role_arn"
    s3_backup_mode      = "s3_backup_mode"
    cloudwatch_logging_options {
      log_group_name  = "log_group_name"
      log_stream_name = "log_stream_name"
    }
    processing_configuration {
      enabled = true
      processors {
        type = "type"
      }
    }
    s3_configuration {
      bucket_arn         = "bucket_arn"
      buffering_interval = 3
      buffering_size     = 3
      kms_key_arn        = "kms_key_arn"
      prefix             = "prefix"
      role_arn           = "role_arn"
      cloudwatch_logging_options {
        log_group_name  = "log_group_name"
        log_stream_name = "log_stream_name"
      }
    }
  }
  snowflake_configuration {
    account_url         = "account_url"
    content_column_name = "content_column_name"
    database            = "database"
    private_key         = "private_key"
    retry_duration      = 3
    role_arn            = "role_arn"
    schema              = "schema"
    table               = "table"
    user                = "user"
    processing_configuration {
      enabled = true
      processors {
        type = "type"
      }
    }
    s3_configuration {
      bucket_arn          = "bucket_arn"
      buffering_size      = 3
      error_output_prefix = "error_output_prefix"
      kms_key_arn         = "kms_key_arn"
      role_arn            = "role_arn"
      cloudwatch_logging_options {
        enabled = true
      }
    }
    snowflake_vpc_configuration {
      private_link_vpce_id = "private_link_vpce_id"
    }
  }
}

resource "aws_mq_broker" "least" {
  broker_name        = "broker_name"
  engine_type        = "engine_type"
  engine_version     = "engine_version"
  host_instance_type = "host_instance_type"
}

resource "aws_mq_broker" "some" {
  broker_name        = "broker_name"
  deployment_mode    = "deployment_mode"
  engine_type        = "engine_type"
  engine_version     = "engine_version"
  host_instance_type = "host_instance_type"
  subnet_ids         = ["subnet_ids", "subnet_ids-1"]
  tags_all           = { a = "tags_all" }
  encryption_options {
  }
  logs {
  }
  user {
    password         = "password"
    replication_user = true
    username         = "username"
  }
}

resource "aws_msk_cluster" "least" {
  cluster_name           = "cluster_name"
  kafka_version          = "kafka_version"
  number_of_broker_nodes = 3
  broker_node_group_info {
    client_subnets  = ["client_subnets", "client_subnets-1"]
    instance_type   = "instance_type"
    security_groups = ["security_groups", "security_groups-1"]
  }
}

resource "aws_msk_cluster" "some" {
  cluster_name           = "cluster_name"
  enhanced_monitoring    = "enhanced_monitoring"
  kafka_version          = "kafka_version"
  number_of_broker_nodes = 3
  broker_node_group_info {
    client_subnets  = ["client_subnets", "client_subnets-1"]
    instance_type   = "instance_type"
    security_groups = ["security_groups", "security_groups-1"]
    connectivity_info {
      vpc_connectivity {
      }
    }
  }
  configuration_info {
    arn      = "arn"
    revision = 3
  }
  open_monitoring {
    prometheus {
    }
  }
  rebalancing {
    status = "status"
  }
  timeouts {
  }
}

resource "aws_ses_configuration_set" "least" {
  name = "name"
}

resource "aws_ses_configuration_set" "some" {
  name            = "name"
  sending_enabled = true
  tracking_options {
  }
}

resource "aws_pinpoint_app" "least" {
}

resource "aws_pinpoint_app" "some" {
  name_prefix = "name_prefix"
  campaign_hook {
  }
  limits {
    messages_per_second = 3
    total               = 3
  }
  quiet_time {
    start = "start"
  }
}

resource "aws_mskconnect_connector" "least" {
  connector_configuration    = { a = "connector_configuration" }
  kafkaconnect_version       = "kafkaconnect_version"
  name                       = "name"
  service_execution_role_arn = "service_execution_role_arn"
  capacity {
  }
  kafka_cluster {
    apache_kafka_cluster {
      bootstrap_servers = "bootstrap_servers"
      vpc {
        security_groups = ["security_groups", "security_groups-1"]
        subnets         = ["subnets", "subnets-1"]
      }
    }
  }
  kafka_cluster_client_authentication {
  }
  kafka_cluster_encryption_in_transit {
  }
  plugin {
    custom_plugin {
      arn      = "arn"
      revision = 3
    }
  }
  plugin {
    custom_plugin {
      arn      = "arn"
      revision = 3
    }
  }
}

resource "aws_mskconnect_connector" "some" {
  connector_configuration    = { a = "connector_configuration" }
  kafkaconnect_version       = "kafkaconnect_version"
  name                       = "name"
  service_execution_role_arn = "service_execution_role_arn"
  capacity {
    provisioned_capacity {
      mcu_count    = 3
      worker_count = 3
    }
  }
  kafka_cluster {
    apache_kafka_cluster {
      bootstrap_servers = "bootstrap_servers"
      vpc {
        security_groups = ["security_groups", "security_groups-1"]
        subnets         = ["subnets", "subnets-1"]
      }
    }
  }
  kafka_cluster_client_authentication {
  }
  kafka_cluster_encryption_in_transit {
  }
  plugin {
    custom_plugin {
      arn      = "arn"
      revision = 3
    }
  }
  timeouts {
    update = "update"
  }
}

resource "aws_sesv2_configuration_set" "least" {
  configuration_set_name = "configuration_set_name"
}

resource "aws_sesv2_configuration_set" "some" {
  configuration_set_name = "configuration_set_name"
  tags                   = { a = "tags" }
  tags_all               = { a = "tags_all" }
  delivery_options {
    tls_policy = "tls_policy"
  }
  reputation_options {
  }
  sending_options {
  }
  tracking_options {
    custom_redirect_domain = "custom_redirect_domain"
  }
}
