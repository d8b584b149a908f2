resource "aws_instance" "least" {
}

resource "aws_instance" "some" {
  ami                    = "ami"
  disable_api_stop       = true
  ebs_optimized          = true
  host_id                = "host_id"
  placement_group        = "placement_group"
  security_groups        = ["security_groups", "security_groups-1"]
  tags                   = { a = "tags" }
  tenancy                = "tenancy"
  user_data              = "user_data"
  user_data_base64       = "user_data_base64"
  volume_tags            = { a = "volume_tags" }
  vpc_security_group_ids = ["vpc_security_group_ids", "vpc_security_group_ids-1"]
  capacity_reservation_specification {
    capacity_reservation_target {
    }
  }
  enclave_options {
  }
  ephemeral_block_device {
    device_name  = "device_name"
    virtual_name = "virtual_name"
  }
  instance_market_options {
    market_type = "market_type"
    spot_options {
      spot_instance_type = "spot_instance_type"
      valid_until        = "valid_until"
    }
  }
  launch_template {
  }
  metadata_options {
    http_put_response_hop_limit = 3
  }
  private_dns_name_options {
    enable_resource_name_dns_aaaa_record = true
  }
  root_block_device {
    delete_on_termination = true
    encrypted             = true
    iops                  = 3
    kms_key_id            = "kms_key_id"
    tags                  = { a = "tags" }
    tags_all              = { a = "tags_all" }
    throughput            = 3
    volume_size           = 3
  }
  secondary_network_interface {
    device_index             = 3
    interface_type           = "interface_type"
    network_card_index       = 3
    private_ip_address_count = 3
    secondary_subnet_id      = "secondary_subnet_id"
  }
  timeouts {
    create = "create"
  }
}

resource "aws_launch_template" "least" {
}

resource "aws_launch_template" "some" {
  instance_type = "instance_type"
  kernel_id     = "kernel_id"
  key_name      = "key_name"
  name          = "name"
  user_data     = "user_data"
  credit_specification {
    cpu_credits = "cpu_credits"
  }
  hibernation_options {
    configured = true
  }
  instance_requirements {
    allowed_instance_types                      = ["allowed_instance_types", "allowed_instance_types-1"]
    bare_metal                                  = "bare_metal"
    burstable_performance                       = "burstable_performance"
    instance_generations                        = ["instance_generations", "instance_generations-1"]
    spot_max_price_percentage_over_lowest_price = 3
    accelerator_count {
    }
    accelerator_total_memory_mib {
    }
    memory_mib {
      max = 3
      min = 3
    }
    network_bandwidth_gbps {
      max = 3
      min = 3
    }
    total_local_storage_gb {
      min = 3
    }
    vcpu_count {
      min = 3
    }
  }
  license_specification {
    license_configuration_arn = "license_configuration_arn"
  }
  monitoring {
  }
  network_interfaces {
    associate_public_ip_address = "associate_public_ip_address"
    description                 = "description"
    device_index                = 3
    ipv4_address_count          = 3
    ipv6_address_count          = 3
    network_card_index          = 3
    primary_ipv6                = "primary_ipv6"
    private_ip_address          = "private_ip_address"
  }
  placement {
  }
  tag_specifications {
  }
}

resource "aws_launch_configuration" "least" {
  image_id      = "image_id"
  instance_type = "instance_type"
}

resource "aws_launch_configuration" "some" {
  image_id        = "image_id"
  instance_type   = "instance_type"
  name            = "name"
  security_groups = ["security_groups", "security_groups-1"]
  spot_price      = "spot_price"
  user_data       = "user_data"
  ebs_block_device {
    device_name = "device_name"
    encrypted   = true
    iops        = 3
    throughput  = 3
  }
  metadata_options {
    http_endpoint               = "http_endpoint"
    http_put_response_hop_limit = 3
  }
  root_block_device {
    delete_on_termination = true
    volume_size           = 3
    volume_type           = "volume_type"
  }
}

resource "aws_autoscaling_group" "least" {
  max_size = 3
  min_size = 3
}

resource "aws_autoscaling_group" "some" {
  context                   = "context"
  health_check_type         = "health_check_type"
  max_size                  = 3
  metrics_granularity       = "metrics_granularity"
  min_elb_capacity          = 3
  min_size                  = 3
  name                      = "name"
  name_prefix               = "name_prefix"
  protect_from_scale_in     = true
  service_linked_role_arn   = "service_linked_role_arn"
  suspended_processes       = ["suspended_processes", "suspended_processes-1"]
  wait_for_capacity_timeout = "wait_for_capacity_timeout"
  wait_for_elb_capacity     = 3
  availability_zone_distribution {
  }
  capacity_reservation_specification {
    capacity_reservation_target {
    }
  }
  initial_lifecycle_hook {
    heartbeat_timeout       = 3
    lifecycle_transition    = "lifecycle_transition"
    name                    = "name"
    notification_target_arn = "notification_target_arn"
  }
  initial_lifecycle_hook {
    lifecycle_transition  = "lifecycle_transition"
    name                  = "name"
    notification_metadata = "notification_metadata"
    role_arn              = "role_arn"
  }
  instance_maintenance_policy {
    max_healthy_percentage = 3
    min_healthy_percentage = 3
  }
  instance_refresh {
    strategy = "strategy"
    preferences {
      auto_rollback          = true
      checkpoint_delay       = "checkpoint_delay"
      checkpoint_percentages = [3, 4]
      alarm_specification {
        alarms = ["alarms", "alarms-1"]
      }
    }
  }
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_name = "launch_template_name"
      }
    }
  }
  warm_pool {
  }
}

resource "aws_autoscaling_policy" "least" {
  autoscaling_group_name = "autoscaling_group_name"
  name                   = "name"
}

resource "aws_autoscaling_policy" "some" {
  autoscaling_group_name   = "autoscaling_group_name"
  min_adjustment_magnitude = 3
  name                     = "name"
  predictive_scaling_configuration {
    mode = "mode"
    metric_specification {
      target_value = 3
      customized_capacity_metric_specification {
        metric_data_queries {
          expression  = "expression"
          id          = "id"
          return_data = true
        }
        metric_data_queries {
          id = "id"
        }
      }
      customized_load_metric_specification {
        metric_data_queries {
          id = "id"
        }
      }
      predefined_load_metric_specification {
        predefined_metric_type = "predefined_metric_type"
        resource_label         = "resource_label"
      }
      predefined_metric_pair_specification {
        predefined_metric_type = "predefined_metric_type"
      }
      predefined_scaling_metric_specification {
        predefined_metric_type = "predefined_metric_type"
      }
    }
  }
  step_adjustment {
    metric_interval_lower_bound = "metric_interval_lower_bound"
    scaling_adjustment          = 3
  }
  step_adjustment {
    scaling_adjustment = 3
  }
  target_tracking_configuration {
    target_value = 3
    customized_metric_specification {
      namespace = "namespace"
      statistic = "statistic"
      metrics {
        id = "id"
      }
    }
    predefined_metric_specification {
      predefined_metric_type = "predefined_metric_type"
      resource_label         = "resource_label"
    }
  }
}

resource "aws_ami" "least" {
  name = "name"
}

resource "aws_ami" "some" {
  architecture     = "architecture"
  boot_mode        = "boot_mode"
  deprecation_time = "deprecation_time"
  ena_support      = true
  kernel_id        = "kernel_id"
  name             = "name"
  tags             = { a = "tags" }
  ebs_block_device {
    delete_on_termination = true
    device_name           = "device_name"
    encrypted             = true
    iops                  = 3
    snapshot_id           = "snapshot_id"
    volume_size           = 3
    volume_type           = "volume_type"
  }
  ephemeral_block_device {
    device_name  = "device_name"
    virtual_name = "virtual_name"
  }
  ephemeral_block_device {
    device_name  = "device_name"
    virtual_name = "virtual_name"
  }
  timeouts {
  }
}

resource "aws_ebs_volume" "least" {
  availability_zone = "availability_zone"
}

resource "aws_ebs_volume" "some" {
  availability_zone          = "availability_zone"
  final_snapshot             = true
  iops                       = 3
  outpost_arn                = "outpost_arn"
  snapshot_id                = "snapshot_id"
  throughput                 = 3
  type                       = "type"
  volume_initialization_rate = 3
}

resource "aws_ebs_snapshot" "least" {
  volume_id = "volume_id"
}

resource "aws_ebs_snapshot" "some" {
  description       = "description"
  outpost_arn       = "outpost_arn"
  permanent_restore = true
  storage_tier      = "storage_tier"
  volume_id         = "volume_id"
  timeouts {
  }
}

resource "aws_spot_instance_request" "least" {
}

resource "aws_spot_instance_request" "some" {
  associate_public_ip_address          = true
  availability_zone                    = "availability_zone"
  get_password_data                    = true
  hibernation                          = true
  iam_instance_profile                 = "iam_instance_profile"
  instance_initiated_shutdown_behavior = "instance_initiated_shutdown_behavior"
  ipv6_addresses                       = ["ipv6_addresses", "ipv6_addresses-1"]
  monitoring                           = true
  placement_group                      = "placement_group"
  placement_group_id                   = "placement_group_id"
  secondary_private_ips                = ["secondary_private_ips", "secondary_private_ips-1"]
  spot_type                            = "spot_type"
  tags                                 = { a = "tags" }
  tenancy                              = "tenancy"
  user_data                            = "user_data"
  user_data_replace_on_change          = true
  volume_tags                          = { a = "volume_tags" }
  vpc_security_group_ids               = ["vpc_security_group_ids", "vpc_security_group_ids-1"]
  credit_specification {
  }
  ebs_block_device {
    delete_on_termination = true
    device_name           = "device_name"
    encrypted             = true
    iops                  = 3
    volume_type           = "volume_type"
  }
  enclave_options {
  }
  launch_template {
  }
  maintenance_options {
    auto_recovery = "auto_recovery"
  }
  metadata_options {
    http_endpoint = "http_endpoint"
    http_tokens   = "http_tokens"
  }
  network_interface {
    device_index         = 3
    network_interface_id = "network_interface_id"
  }
  network_interface {
    device_index         = 3
    network_interface_id = "network_interface_id"
  }
  private_dns_name_options {
    enable_resource_name_dns_a_record = true
  }
  secondary_network_interface {
    device_index        = 3
    network_card_index  = 3
    secondary_subnet_id = "secondary_subnet_id"
  }
  secondary_network_interface {
    device_index             = 3
    interface_type           = "interface_type"
    network_card_index       = 3
    private_ip_address_count = 3
    secondary_subnet_id      = "secondary_subnet_id"
  }
}

resource "aws_placement_group" "least" {
  name     = "name"
  strategy = "strategy"
}

resource "aws_placement_group" "some" {
  name            = "name"
  partition_count = 3
  strategy        = "strategy"
  tags_all        = { a = "tags_all" }
}

resource "aws_key_pair" "least" {
  public_key = "public_key"
}

resource "aws_key_pair" "some" {
  public_key = "public_key"
}

resource "aws_eip" "least" {
}

resource "aws_eip" "some" {
  instance         = "instance"
  ipam_pool_id     = "ipam_pool_id"
  public_ipv4_pool = "public_ipv4_pool"
  tags             = { a = "tags" }
  timeouts {
    delete = "delete"
    read   = "read"
  }
}

resource "aws_network_interface" "least" {
  subnet_id = "subnet_id"
}

resource "aws_network_interface" "some" {
  enable_primary_ipv6       = true
  interface_type            = "interface_type"
  ipv4_prefix_count         = 3
  ipv4_prefixes             = ["ipv4_prefixes", "ipv4_prefixes-1"]
  ipv6_address_list_enabled = true
  private_ip                = "private_ip"
  private_ips_count         = 3
  subnet_id                 = "subnet_id"
  attachment {
    device_index       = 3
    instance           = "instance"
    network_card_index = 3
  }
  attachment {
    device_index       = 3
    instance           = "instance"
    network_card_index = 3
  }
}

resource "aws_ec2_fleet" "least" {
  launch_template_config {
  }
  launch_template_config {
  }
  target_capacity_specification {
    default_target_capacity_type = "default_target_capacity_type"
    total_target_capacity        = 3
  }
}

resource "aws_ec2_fleet" "some" {
  fleet_state         = "fleet_state"
  fulfilled_capacity  = 3
  tags_all            = { a = "tags_all" }
  terminate_instances = true
  valid_from          = "valid_from"
  valid_until         = "valid_until"
  launch_template_config {
    override {
      priority          = 3
      weighted_capacity = 3
      instance_requirements {
        cpu_manufacturers                                       = ["cpu_manufacturers", "cpu_manufacturers-1"]
        excluded_instance_types                                 = ["excluded_instance_types", "excluded_instance_types-1"]
        max_spot_price_as_percentage_of_optimal_on_demand_price = 3
        memory_mib {
          max = 3
          min = 3
        }
        vcpu_count {
          max = 3
          min = 3
        }
      }
    }
  }
  launch_template_config {
    launch_template_specification {
      launch_template_name = "launch_template_name"
      version              = "version"
    }
    override {
      instance_type = "instance_type"
      max_price     = "max_price"
      instance_requirements {
        burstable_performance                                   = "burstable_performance"
        excluded_instance_types                                 = ["excluded_instance_types", "excluded_instance_types-1"]
        max_spot_price_as_percentage_of_optimal_on_demand_price = 3
        on_demand_max_price_percentage_over_lowest_price        = 3
        memory_mib {
          min = 3
        }
        vcpu_count {
          max = 3
          min = 3
        }
      }
    }
  }
  on_demand_options {
    min_target_capacity = 3
    capacity_reservation_options {
    }
  }
  spot_options {
    max_total_price = "max_total_price"
  }
  target_capacity_specification {
    default_target_capacity_type = "default_target_capacity_type"
    target_capacity_unit_type    = "target_capacity_unit_type"
    total_target_capacity        = 3
  }
}

resource "aws_imagebuilder_infrastructure_configuration" "least" {
  instance_profile_name = "instance_profile_name"
  name                  = "name"
}

resource "aws_imagebuilder_infrastructure_configuration" "some" {
  description           = "description"
  instance_profile_name = "instance_profile_name"
  key_pair              = "key_pair"
  name                  = "name"
  subnet_id             = "subnet_id"
  instance_metadata_options {
  }
}
