variable "group" {
  type = string
}

variable "require" {
  type = string
}

resource "aws_redshift_parameter_group" "required" {
  name   = "required"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = "true"
  }
}

resource "aws_redshift_parameter_group" "among_others" {
  name   = "among-others"
  family = "redshift-1.0"

  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
  }

  parameter {
    name  = "require_ssl"
    value = "TRUE"
  }
}

resource "aws_redshift_parameter_group" "left_out" { # want "parameter group \"left_out\" does not require TLS"
  name   = "left-out"
  family = "redshift-1.0"
}

resource "aws_redshift_parameter_group" "other_only" { # want "does not require TLS"
  name   = "other-only"
  family = "redshift-1.0"

  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
  }
}

resource "aws_redshift_parameter_group" "off" { # want "does not require TLS"
  name   = "off"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = "false"
  }
}

# The newer family requires TLS unless asked otherwise.
resource "aws_redshift_parameter_group" "newer" {
  name   = "newer"
  family = "redshift-2.0"
}

resource "aws_redshift_parameter_group" "newer_off" { # want "does not require TLS"
  name   = "newer-off"
  family = "redshift-2.0"

  parameter {
    name  = "require_ssl"
    value = "false"
  }
}

resource "aws_redshift_parameter_group" "unset_variable" { # maybe "does not require TLS"
  name   = "unset"
  family = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = var.require
  }
}

resource "aws_redshift_cluster" "left_out" {
  cluster_identifier = "left-out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "old_default" {
  cluster_identifier           = "old-default"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "default.redshift-1.0" # want "cluster \"old_default\" uses a parameter group that does not require TLS"
}

resource "aws_redshift_cluster" "new_default" {
  cluster_identifier           = "new-default"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "default.redshift-2.0"
}

# A group that is declared here is judged by itself.
resource "aws_redshift_cluster" "judged" {
  cluster_identifier           = "judged"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.off.name
}

resource "aws_redshift_cluster" "by_name" {
  cluster_identifier           = "by-name"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "required"
}

resource "aws_redshift_cluster" "elsewhere" {
  cluster_identifier           = "elsewhere"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "declared-elsewhere" # maybe "uses a parameter group"
}

resource "aws_redshift_cluster" "unset_variable" {
  cluster_identifier           = "unset"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = var.group # maybe "uses a parameter group"
}
