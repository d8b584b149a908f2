resource "aws_s3_bucket" "least" {
}

resource "aws_s3_bucket" "some" {
  bucket_prefix = "bucket_prefix"
  force_destroy = true
  tags          = { a = "tags" }
  lifecycle_rule {
    abort_incomplete_multipart_upload_days = 3
    enabled                                = true
    id                                     = "id"
    noncurrent_version_expiration {
      days = 3
    }
    noncurrent_version_transition {
      storage_class = "storage_class"
    }
  }
  logging {
    target_bucket = "target_bucket"
  }
  object_lock_configuration {
  }
  replication_configuration {
    role = "role"
    rules {
      delete_marker_replication_status = "delete_marker_replication_status"
      id                               = "id"
      priority                         = 3
      status                           = "status"
      destination {
        bucket             = "bucket"
        replica_kms_key_id = "replica_kms_key_id"
      }
      filter {
        prefix = "prefix"
      }
      source_selection_criteria {
      }
    }
    rules {
      id     = "id"
      prefix = "prefix"
      status = "status"
      destination {
        bucket = "bucket"
      }
      filter {
      }
      source_selection_criteria {
      }
    }
  }
  timeouts {
    read   = "read"
    update = "update"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "least" {
  bucket = "bucket"
}

resource "aws_s3_bucket_lifecycle_configuration" "some" {
  bucket                                 = "bucket"
  transition_default_minimum_object_size = "transition_default_minimum_object_size"
  timeouts {
    create = "create"
  }
}

resource "aws_s3_bucket_replication_configuration" "least" {
  bucket = "bucket"
  role   = "role"
  rule {
    status = "status"
    destination {
      bucket = "bucket"
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "some" {
  bucket = "bucket"
  role   = "role"
  token  = "token"
  rule {
    status = "status"
    destination {
      account = "account"
      bucket  = "bucket"
      replication_time {
        status = "status"
        time {
          minutes = 3
        }
      }
    }
    existing_object_replication {
      status = "status"
    }
    source_selection_criteria {
    }
  }
  rule {
    status = "status"
    delete_marker_replication {
      status = "status"
    }
    destination {
      account       = "account"
      bucket        = "bucket"
      storage_class = "storage_class"
      access_control_translation {
        owner = "owner"
      }
    }
    existing_object_replication {
      status = "status"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "least" {
  bucket = "bucket"
  rule {
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "some" {
  bucket = "bucket"
  rule {
    apply_server_side_encryption_by_default {
      kms_master_key_id = "kms_master_key_id"
      sse_algorithm     = "sse_algorithm"
    }
  }
}

resource "aws_s3_bucket_website_configuration" "least" {
  bucket = "bucket"
}

resource "aws_s3_bucket_website_configuration" "some" {
  bucket        = "bucket"
  routing_rules = "routing_rules"
  redirect_all_requests_to {
    host_name = "host_name"
    protocol  = "protocol"
  }
  routing_rule {
    redirect {
      http_redirect_code = "http_redirect_code"
      replace_key_with   = "replace_key_with"
    }
  }
}

resource "aws_s3_bucket_cors_configuration" "least" {
  bucket = "bucket"
  cors_rule {
    allowed_methods = ["allowed_methods", "allowed_methods-1"]
    allowed_origins = ["allowed_origins", "allowed_origins-1"]
  }
}

resource "aws_s3_bucket_cors_configuration" "some" {
  bucket = "bucket"
  cors_rule {
    allowed_headers = ["allowed_headers", "allowed_headers-1"]
    allowed_methods = ["allowed_methods", "allowed_methods-1"]
    allowed_origins = ["allowed_origins", "allowed_origins-1"]
    expose_headers  = ["expose_headers", "expose_headers-1"]
    id              = "id"
  }
}

resource "aws_s3_access_point" "least" {
  bucket = "bucket"
  name   = "name"
}

resource "aws_s3_access_point" "some" {
  bucket            = "bucket"
  bucket_account_id = "bucket_account_id"
  name              = "name"
  tags_all          = { a = "tags_all" }
  vpc_configuration {
    vpc_id = "vpc_id"
  }
}

resource "aws_efs_file_system" "least" {
}

resource "aws_efs_file_system" "some" {
  kms_key_id                      = "kms_key_id"
  performance_mode                = "performance_mode"
  provisioned_throughput_in_mibps = 3
  tags                            = { a = "tags" }
  tags_all                        = { a = "tags_all" }
  throughput_mode                 = "throughput_mode"
  lifecycle_policy {
  }
  protection {
  }
}

resource "aws_efs_access_point" "least" {
  file_system_id = "file_system_id"
}

resource "aws_efs_access_point" "some" {
  file_system_id = "file_system_id"
}

resource "aws_fsx_lustre_file_system" "least" {
  subnet_ids = ["subnet_ids", "subnet_ids-1"]
}

resource "aws_fsx_lustre_file_system" "some" {
  automatic_backup_retention_days = 3
  backup_id                       = "backup_id"
  copy_tags_to_backups            = true
  data_compression_type           = "data_compression_type"
  drive_cache_type                = "drive_cache_type"
  efa_enabled                     = true
  file_system_type_version        = "file_system_type_version"
  kms_key_id                      = "kms_key_id"
  security_group_ids              = ["security_group_ids", "security_group_ids-1"]
  subnet_ids                      = ["subnet_ids", "subnet_ids-1"]
  tags_all                        = { a = "tags_all" }
  log_configuration {
    destination = "destination"
    level       = "level"
  }
  root_squash_configuration {
    no_squash_nids = ["no_squash_nids", "no_squash_nids-1"]
  }
  timeouts {
    delete = "delete"
    update = "update"
  }
}

resource "aws_backup_plan" "least" {
  name = "name"
  rule {
    rule_name         = "rule_name"
    target_vault_name = "target_vault_name"
  }
}

resource "aws_backup_plan" "some" {
  name = "name"
  tags = { a = "tags" }
  rule {
    enable_continuous_backup                     = true
    recovery_point_tags                          = { a = "recovery_point_tags" }
    rule_name                                    = "rule_name"
    schedule_expression_timezone                 = "schedule_expression_timezone"
    target_logically_air_gapped_backup_vault_arn = "target_logically_air_gapped_backup_vault_arn"
    target_vault_name                            = "target_vault_name"
    lifecycle {
      delete_after                              = 3
      opt_in_to_archive_for_supported_resources = true
    }
    scan_action {
      malware_scanner = "malware_scanner"
      scan_mode       = "scan_mode"
    }
  }
  scan_setting {
    malware_scanner  = "malware_scanner"
    resource_types   = ["resource_types", "resource_types-1"]
    scanner_role_arn = "scanner_role_arn"
  }
  scan_setting {
    malware_scanner  = "malware_scanner"
    resource_types   = ["resource_types", "resource_types-1"]
    scanner_role_arn = "scanner_role_arn"
  }
}

resource "aws_backup_vault" "least" {
  name = "name"
}

resource "aws_backup_vault" "some" {
  force_destroy = true
  name          = "name"
  tags_all      = { a = "tags_all" }
  timeouts {
    delete = "delete"
  }
}

resource "aws_glacier_vault" "least" {
  name = "name"
}

resource "aws_glacier_vault" "some" {
  name = "name"
}

resource "aws_s3_bucket_notification" "least" {
  bucket = "bucket"
}

resource "aws_s3_bucket_notification" "some" {
  bucket = "bucket"
  lambda_function {
    events        = ["events", "events-1"]
    filter_prefix = "filter_prefix"
  }
  queue {
    events    = ["events", "events-1"]
    id        = "id"
    queue_arn = "queue_arn"
  }
  topic {
    events        = ["events", "events-1"]
    filter_suffix = "filter_suffix"
    topic_arn     = "topic_arn"
  }
}

resource "aws_s3_bucket_acl" "least" {
  bucket = "bucket"
}

resource "aws_s3_bucket_acl" "some" {
  bucket = "bucket"
  access_control_policy {
    grant {
      permission = "permission"
    }
    grant {
      permission = "permission"
    }
    owner {
      id = "id"
    }
  }
}
