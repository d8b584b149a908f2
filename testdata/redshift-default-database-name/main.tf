variable "name" {
  type = string
}

resource "aws_redshift_cluster" "sales" {
  cluster_identifier = "sales"
  node_type          = "ra3.large"

  database_name = "sales"
}

resource "aws_redshift_cluster" "dev" {
  cluster_identifier = "dev"
  node_type          = "ra3.large"

  database_name = "dev" # want "cluster \"dev\" has the default database name"
}

resource "aws_redshift_cluster" "left_out" { # want "has the default database name"
  cluster_identifier = "left_out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "restored" { # maybe "has the default database name"
  cluster_identifier = "restored"
  node_type          = "ra3.large"

  snapshot_identifier = "sales-2026"
}

resource "aws_redshift_cluster" "unset_variable" {
  cluster_identifier = "unset_variable"
  node_type          = "ra3.large"

  database_name = var.name # maybe "has the default database name"
}
