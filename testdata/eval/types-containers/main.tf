resource "aws_ecs_cluster" "least" {
  name = "name"
}

resource "aws_ecs_cluster" "some" {
  name     = "name"
  tags     = { a = "tags" }
  tags_all = { a = "tags_all" }
  configuration {
    execute_command_configuration {
      logging = "logging"
      log_configuration {
        cloud_watch_log_group_name = "cloud_watch_log_group_name"
      }
    }
    managed_storage_configuration {
    }
  }
  setting {
    name  = "name"
    value = "value"
  }
}

resource "aws_ecs_service" "least" {
  name = "name"
}

resource "aws_ecs_service" "some" {
  availability_zone_rebalancing = "availability_zone_rebalancing"
  deployment_maximum_percent    = 3
  desired_count                 = 3
  enable_execute_command        = true
  iam_role                      = "iam_role"
  name                          = "name"
  propagate_tags                = "propagate_tags"
  sigint_rollback               = true
  wait_for_steady_state         = true
  capacity_provider_strategy {
    capacity_provider = "capacity_provider"
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  deployment_configuration {
    bake_time_in_minutes = "bake_time_in_minutes"
    canary_configuration {
      canary_percent = 3
    }
    lifecycle_hook {
      hook_target_arn  = "hook_target_arn"
      lifecycle_stages = ["lifecycle_stages", "lifecycle_stages-1"]
      role_arn         = "role_arn"
    }
    linear_configuration {
      step_bake_time_in_minutes = "step_bake_time_in_minutes"
      step_percent              = 3
    }
  }
  deployment_controller {
  }
  network_configuration {
    security_groups = ["security_groups", "security_groups-1"]
    subnets         = ["subnets", "subnets-1"]
  }
  service_connect_configuration {
    enabled = true
    log_configuration {
      log_driver = "log_driver"
      options    = { a = "options" }
      secret_option {
        name       = "name"
        value_from = "value_from"
      }
      secret_option {
        name       = "name"
        value_from = "value_from"
      }
    }
  }
  service_registries {
    container_port = 3
    port           = 3
    registry_arn   = "registry_arn"
  }
  timeouts {
    create = "create"
  }
  vpc_lattice_configurations {
    port_name        = "port_name"
    role_arn         = "role_arn"
    target_group_arn = "target_group_arn"
  }
  vpc_lattice_configurations {
    port_name        = "port_name"
    role_arn         = "role_arn"
    target_group_arn = "target_group_arn"
  }
}

resource "aws_ecs_task_definition" "least" {
  container_definitions = "container_definitions"
  family                = "family"
}

resource "aws_ecs_task_definition" "some" {
  container_definitions = "container_definitions"
  cpu                   = "cpu"
  family                = "family"
  ipc_mode              = "ipc_mode"
  network_mode          = "network_mode"
  tags                  = { a = "tags" }
  task_role_arn         = "task_role_arn"
  track_latest          = true
  ephemeral_storage {
    size_in_gib = 3
  }
  proxy_configuration {
    container_name = "container_name"
    type           = "type"
  }
  volume {
    name = "name"
    docker_volume_configuration {
      driver      = "driver"
      driver_opts = { a = "driver_opts" }
      labels      = { a = "labels" }
    }
    efs_volume_configuration {
      file_system_id          = "file_system_id"
      root_directory          = "root_directory"
      transit_encryption_port = 3
    }
    fsx_windows_file_server_volume_configuration {
      file_system_id = "file_system_id"
      root_directory = "root_directory"
      authorization_config {
        credentials_parameter = "credentials_parameter"
        domain                = "domain"
      }
    }
  }
}

resource "aws_ecr_repository" "least" {
  name = "name"
}

resource "aws_ecr_repository" "some" {
  name = "name"
  tags = { a = "tags" }
  encryption_configuration {
    encryption_type = "encryption_type"
  }
  image_scanning_configuration {
    scan_on_push = true
  }
  image_tag_mutability_exclusion_filter {
    filter      = "filter"
    filter_type = "filter_type"
  }
  image_tag_mutability_exclusion_filter {
    filter      = "filter"
    filter_type = "filter_type"
  }
  timeouts {
  }
}

resource "aws_ecr_lifecycle_policy" "least" {
  policy     = "policy"
  repository = "repository"
}

resource "aws_ecr_lifecycle_policy" "some" {
  policy     = "policy"
  repository = "repository"
}

resource "aws_eks_cluster" "least" {
  name     = "name"
  role_arn = "role_arn"
  vpc_config {
    subnet_ids = ["subnet_ids", "subnet_ids-1"]
  }
}

resource "aws_eks_cluster" "some" {
  bootstrap_self_managed_addons = true
  deletion_protection           = true
  name                          = "name"
  role_arn                      = "role_arn"
  tags_all                      = { a = "tags_all" }
  remote_network_config {
  }
  timeouts {
  }
  upgrade_policy {
  }
  vpc_config {
    endpoint_public_access = true
    security_group_ids     = ["security_group_ids", "security_group_ids-1"]
    subnet_ids             = ["subnet_ids", "subnet_ids-1"]
  }
  zonal_shift_config {
  }
}

resource "aws_eks_node_group" "least" {
  cluster_name  = "cluster_name"
  node_role_arn = "node_role_arn"
  subnet_ids    = ["subnet_ids", "subnet_ids-1"]
  scaling_config {
    desired_size = 3
    max_size     = 3
    min_size     = 3
  }
}

resource "aws_eks_node_group" "some" {
  capacity_type        = "capacity_type"
  cluster_name         = "cluster_name"
  force_update_version = true
  instance_types       = ["instance_types", "instance_types-1"]
  node_role_arn        = "node_role_arn"
  subnet_ids           = ["subnet_ids", "subnet_ids-1"]
  tags                 = { a = "tags" }
  tags_all             = { a = "tags_all" }
  remote_access {
    ec2_ssh_key               = "ec2_ssh_key"
    source_security_group_ids = ["source_security_group_ids", "source_security_group_ids-1"]
  }
  scaling_config {
    desired_size = 3
    max_size     = 3
    min_size     = 3
  }
  timeouts {
    update = "update"
  }
}

resource "aws_eks_addon" "least" {
  addon_name   = "addon_name"
  cluster_name = "cluster_name"
}

resource "aws_eks_addon" "some" {
  addon_name                  = "addon_name"
  cluster_name                = "cluster_name"
  resolve_conflicts_on_update = "resolve_conflicts_on_update"
  tags                        = { a = "tags" }
  namespace_config {
    namespace = "namespace"
  }
  timeouts {
    delete = "delete"
  }
}

resource "aws_eks_fargate_profile" "least" {
  cluster_name           = "cluster_name"
  fargate_profile_name   = "fargate_profile_name"
  pod_execution_role_arn = "pod_execution_role_arn"
  selector {
    namespace = "namespace"
  }
}

resource "aws_eks_fargate_profile" "some" {
  cluster_name           = "cluster_name"
  fargate_profile_name   = "fargate_profile_name"
  pod_execution_role_arn = "pod_execution_role_arn"
  tags_all               = { a = "tags_all" }
  selector {
    namespace = "namespace"
  }
}

resource "aws_ecrpublic_repository" "least" {
  repository_name = "repository_name"
}

resource "aws_ecrpublic_repository" "some" {
  repository_name = "repository_name"
  catalog_data {
    architectures = ["architectures", "architectures-1"]
  }
}

resource "aws_apprunner_service" "least" {
  service_name = "service_name"
  source_configuration {
  }
}

resource "aws_apprunner_service" "some" {
  service_name = "service_name"
  encryption_configuration {
    kms_key = "kms_key"
  }
  instance_configuration {
  }
  source_configuration {
    authentication_configuration {
    }
    image_repository {
      image_identifier      = "image_identifier"
      image_repository_type = "image_repository_type"
      image_configuration {
        start_command = "start_command"
      }
    }
  }
}

resource "aws_batch_compute_environment" "least" {
  type = "type"
}

resource "aws_batch_compute_environment" "some" {
  state = "state"
  tags  = { a = "tags" }
  type  = "type"
  compute_resources {
    allocation_strategy = "allocation_strategy"
    desired_vcpus       = 3
    ec2_key_pair        = "ec2_key_pair"
    max_vcpus           = 3
    min_vcpus           = 3
    placement_group     = "placement_group"
    subnets             = ["subnets", "subnets-1"]
    type                = "type"
  }
  eks_configuration {
    eks_cluster_arn      = "eks_cluster_arn"
    kubernetes_namespace = "kubernetes_namespace"
  }
  update_policy {
  }
}

resource "aws_batch_job_definition" "least" {
  name = "name"
  type = "type"
}

resource "aws_batch_job_definition" "some" {
  name                  = "name"
  node_properties       = "node_properties"
  parameters            = { a = "parameters" }
  platform_capabilities = ["platform_capabilities", "platform_capabilities-1"]
  type                  = "type"
  retry_strategy {
    attempts = 3
  }
}

resource "aws_ecs_capacity_provider" "least" {
  name = "name"
}

resource "aws_ecs_capacity_provider" "some" {
  name = "name"
  tags = { a = "tags" }
  managed_instances_provider {
    infrastructure_role_arn = "infrastructure_role_arn"
    propagate_tags          = "propagate_tags"
    instance_launch_template {
      ec2_instance_profile_arn = "ec2_instance_profile_arn"
      network_configuration {
        subnets = ["subnets", "subnets-1"]
      }
      storage_configuration {
        storage_size_gib = 3
      }
    }
  }
}
