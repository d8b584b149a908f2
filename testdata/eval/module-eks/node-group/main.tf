variable "name" {}
variable "cluster_name" {}
variable "subnet_ids" { default = null }
variable "min_size" { default = 0 }
variable "max_size" { default = 3 }
variable "desired_size" { default = 1 }
variable "instance_types" {
  type    = list(string)
  default = null
}
variable "ami_type" {
  type    = string
  default = null
}
variable "capacity_type" {
  type    = string
  default = "ON_DEMAND"
}
variable "labels" {
  type    = map(string)
  default = null
}
variable "taints" {
  type    = any
  default = {}
}
variable "block_device_mappings" {
  type    = any
  default = {}
}
variable "tags" {
  type    = map(string)
  default = {}
}

resource "aws_launch_template" "this" {
  count       = 1
  name_prefix = "${var.name}-"
  dynamic "block_device_mappings" {
    for_each = var.block_device_mappings
    content {
      device_name = try(block_device_mappings.value.device_name, null)
      dynamic "ebs" {
        for_each = try([block_device_mappings.value.ebs], [])
        content {
          encrypted   = try(ebs.value.encrypted, null)
          kms_key_id  = try(ebs.value.kms_key_id, null)
          volume_size = try(ebs.value.volume_size, null)
        }
      }
    }
  }
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 2
  }
  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume", "network-interface"])
    content {
      resource_type = tag_specifications.key
      tags          = merge(var.tags, { Name = var.name })
    }
  }
  lifecycle {
    create_before_destroy = true
  }
}

locals {
  launch_template_version = try(tostring(aws_launch_template.this[0].default_version), "$Default")
}

resource "aws_eks_node_group" "this" {
  cluster_name           = var.cluster_name
  node_role_arn          = "arn:aws:iam::123456789012:role/node"
  subnet_ids             = var.subnet_ids
  ami_type               = var.ami_type
  capacity_type          = var.capacity_type
  instance_types         = var.instance_types
  labels                 = var.labels
  node_group_name_prefix = "${var.name}-"
  scaling_config {
    min_size     = var.min_size
    max_size     = var.max_size
    desired_size = var.desired_size
  }
  dynamic "launch_template" {
    for_each = [1]
    content {
      id      = aws_launch_template.this[0].id
      version = local.launch_template_version
    }
  }
  dynamic "taint" {
    for_each = var.taints
    content {
      key    = taint.value.key
      value  = try(taint.value.value, null)
      effect = taint.value.effect
    }
  }
  lifecycle {
    ignore_changes = [scaling_config[0].desired_size]
  }
}
