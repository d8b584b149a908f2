variable "create" {
  type    = bool
  default = true
}
variable "cluster_name" { type = string }
variable "cluster_version" {
  type    = string
  default = null
}
variable "vpc_id" {}
variable "subnet_ids" { type = list(string) }
variable "control_plane_subnet_ids" {
  type    = list(string)
  default = []
}
variable "cluster_enabled_log_types" {
  type    = list(string)
  default = ["audit", "api", "authenticator"]
}
variable "cluster_encryption_config" {
  type    = any
  default = { resources = ["secrets"] }
}
variable "cluster_addons" {
  type    = any
  default = {}
}
variable "eks_managed_node_groups" {
  type    = any
  default = {}
}
variable "eks_managed_node_group_defaults" {
  type    = any
  default = {}
}
variable "access_entries" {
  type    = any
  default = {}
}
variable "node_security_group_additional_rules" {
  type    = any
  default = {}
}
variable "create_kms_key" {
  type    = bool
  default = true
}
variable "tags" {
  type    = map(string)
  default = {}
}

locals {
  create                           = var.create
  enable_cluster_encryption_config = length(var.cluster_encryption_config) > 0
  node_security_group_rules = {
    ingress_cluster_443 = { description = "Cluster API", protocol = "tcp", from_port = 443, to_port = 443, type = "ingress", source_cluster_security_group = true }
    ingress_self        = { description = "Self", protocol = "tcp", from_port = 53, to_port = 53, type = "ingress", self = true }
    egress_all          = { protocol = "-1", from_port = 0, to_port = 0, type = "egress", cidr_blocks = ["0.0.0.0/0"], ipv6_cidr_blocks = ["::/0"] }
  }
  flattened_access_entries = flatten([
    for entry_key, entry_val in var.access_entries : [
      for pol_key, pol_val in lookup(entry_val, "policy_associations", {}) :
      merge(
        {
          principal_arn = entry_val.principal_arn
          entry_key     = entry_key
          pol_key       = pol_key
        },
        { for k, v in { policy_arn = pol_val.policy_arn, type = pol_val.type, namespaces = lookup(pol_val, "namespaces", null) } : "association_${k}" => v },
      )
    ]
  ])
}

resource "aws_kms_key" "this" {
  count               = local.create && var.create_kms_key && local.enable_cluster_encryption_config ? 1 : 0
  enable_key_rotation = true
}

resource "aws_eks_cluster" "this" {
  count                     = local.create ? 1 : 0
  name                      = var.cluster_name
  role_arn                  = aws_iam_role.this[0].arn
  version                   = var.cluster_version
  enabled_cluster_log_types = var.cluster_enabled_log_types

  access_config {
    authentication_mode                         = "API_AND_CONFIG_MAP"
    bootstrap_cluster_creator_admin_permissions = false
  }

  vpc_config {
    security_group_ids      = compact(distinct(concat([], [aws_security_group.cluster[0].id])))
    subnet_ids              = coalescelist(var.control_plane_subnet_ids, var.subnet_ids)
    endpoint_private_access = true
    public_access_cidrs     = ["0.0.0.0/0"]
  }

  dynamic "encryption_config" {
    for_each = local.enable_cluster_encryption_config ? [var.cluster_encryption_config] : []
    content {
      provider {
        key_arn = var.create_kms_key ? aws_kms_key.this[0].arn : encryption_config.value.provider_key_arn
      }
      resources = encryption_config.value.resources
    }
  }
  tags = merge(var.tags, { terraform-aws-modules = "eks" })
}

resource "aws_iam_role" "this" {
  count       = local.create ? 1 : 0
  name_prefix = "${var.cluster_name}-cluster-"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "eks.amazonaws.com" }, Action = ["sts:AssumeRole", "sts:TagSession"] }]
  })
  force_detach_policies = true
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = { for k, v in { AmazonEKSClusterPolicy = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy", Extra = null } : k => v if local.create && v != null }
  policy_arn = each.value
  role       = aws_iam_role.this[0].name
}

resource "aws_security_group" "cluster" {
  count  = local.create ? 1 : 0
  name   = "${var.cluster_name}-cluster"
  vpc_id = var.vpc_id
}

resource "aws_security_group" "node" {
  count  = local.create ? 1 : 0
  name   = "${var.cluster_name}-node"
  vpc_id = var.vpc_id
  tags   = merge(var.tags, { Name = "${var.cluster_name}-node", "kubernetes.io/cluster/${var.cluster_name}" = "owned" })
}

resource "aws_security_group_rule" "node" {
  for_each = { for k, v in merge(local.node_security_group_rules, var.node_security_group_additional_rules) : k => v if local.create }

  security_group_id        = aws_security_group.node[0].id
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  type                     = each.value.type
  description              = lookup(each.value, "description", null)
  cidr_blocks              = lookup(each.value, "cidr_blocks", null)
  ipv6_cidr_blocks         = lookup(each.value, "ipv6_cidr_blocks", null)
  self                     = lookup(each.value, "self", null)
  source_security_group_id = try(each.value.source_cluster_security_group, false) ? aws_security_group.cluster[0].id : lookup(each.value, "source_security_group_id", null)
}

resource "aws_eks_addon" "this" {
  for_each             = { for k, v in var.cluster_addons : k => v if !try(v.before_compute, false) && local.create }
  cluster_name         = aws_eks_cluster.this[0].name
  addon_name           = try(each.value.name, each.key)
  addon_version        = coalesce(try(each.value.addon_version, null), "latest")
  configuration_values = try(each.value.configuration_values, null)
  timeouts {
    create = try(each.value.timeouts.create, null)
  }
}

resource "aws_eks_access_policy_association" "this" {
  for_each      = { for k, v in local.flattened_access_entries : "${v.entry_key}_${v.pol_key}" => v if local.create }
  cluster_name  = aws_eks_cluster.this[0].id
  policy_arn    = each.value.association_policy_arn
  principal_arn = each.value.principal_arn
  access_scope {
    type       = each.value.association_type
    namespaces = try(each.value.association_namespaces, [])
  }
}

module "eks_managed_node_group" {
  source   = "../node-group"
  for_each = { for k, v in var.eks_managed_node_groups : k => v if try(v.create, true) && local.create }

  name                  = try(each.value.name, each.key)
  cluster_name          = time_sleep.this[0].triggers["cluster_name"]
  subnet_ids            = try(each.value.subnet_ids, var.eks_managed_node_group_defaults.subnet_ids, var.subnet_ids)
  min_size              = try(each.value.min_size, var.eks_managed_node_group_defaults.min_size, 1)
  max_size              = try(each.value.max_size, var.eks_managed_node_group_defaults.max_size, 3)
  desired_size          = try(each.value.desired_size, 1)
  instance_types        = try(each.value.instance_types, var.eks_managed_node_group_defaults.instance_types, null)
  ami_type              = try(each.value.ami_type, var.eks_managed_node_group_defaults.ami_type, null)
  capacity_type         = try(each.value.capacity_type, null)
  labels                = try(each.value.labels, null)
  taints                = try(each.value.taints, {})
  block_device_mappings = try(each.value.block_device_mappings, {})
  tags                  = merge(var.tags, try(each.value.tags, {}))
}

resource "time_sleep" "this" {
  count           = var.create ? 1 : 0
  create_duration = "30s"
  triggers = {
    cluster_name    = aws_eks_cluster.this[0].name
    cluster_version = aws_eks_cluster.this[0].version
  }
}

output "cluster_name" {
  value = try(aws_eks_cluster.this[0].name, "")
}
