variable "encrypt" {
  type = bool
}

locals {
  role = "arn:aws:iam::123456789012:role/dax"
}

resource "aws_dax_cluster" "left_out" { # want "\"left_out\" is not encrypted at rest"
  cluster_name       = "left-out"
  iam_role_arn       = local.role
  node_type          = "dax.t3.small"
  replication_factor = 1
}

resource "aws_dax_cluster" "on" {
  cluster_name                     = "on"
  iam_role_arn                     = local.role
  node_type                        = "dax.t3.small"
  replication_factor               = 1
  cluster_endpoint_encryption_type = "TLS"

  server_side_encryption {
    enabled = true
  }
}

resource "aws_dax_cluster" "off" {
  cluster_name                     = "off"
  iam_role_arn                     = local.role
  node_type                        = "dax.t3.small"
  replication_factor               = 1
  cluster_endpoint_encryption_type = "TLS"

  server_side_encryption {
    enabled = false # want "not encrypted at rest"
  }
}

resource "aws_dax_cluster" "empty_block" {
  cluster_name                     = "empty"
  iam_role_arn                     = local.role
  node_type                        = "dax.t3.small"
  replication_factor               = 1
  cluster_endpoint_encryption_type = "TLS"

  server_side_encryption {} # want "not encrypted at rest"
}

# Medium severity.
resource "aws_dax_cluster" "plain_connections" { # want "does not encrypt connections"
  cluster_name       = "plain"
  iam_role_arn       = local.role
  node_type          = "dax.t3.small"
  replication_factor = 1

  server_side_encryption {
    enabled = true
  }
}

resource "aws_dax_cluster" "unset_variable" {
  cluster_name                     = "unset"
  iam_role_arn                     = local.role
  node_type                        = "dax.t3.small"
  replication_factor               = 1
  cluster_endpoint_encryption_type = "TLS"

  server_side_encryption {
    enabled = var.encrypt # maybe "not encrypted at rest"
  }
}

# What is certain is said first.
resource "aws_dax_cluster" "unset_variable_and_plain" {
  cluster_name                     = "both"
  iam_role_arn                     = local.role
  node_type                        = "dax.t3.small"
  replication_factor               = 1
  cluster_endpoint_encryption_type = "NONE" # want "does not encrypt connections"

  server_side_encryption {
    enabled = var.encrypt
  }
}
