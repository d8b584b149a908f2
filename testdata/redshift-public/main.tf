variable "public" {
  type = bool
}

resource "aws_redshift_cluster" "private" {
  cluster_identifier  = "private"
  node_type           = "ra3.large"
  publicly_accessible = false
}

# Since version 6 of the provider this is false.
resource "aws_redshift_cluster" "left_out" {
  cluster_identifier = "left-out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "public" {
  cluster_identifier  = "public"
  node_type           = "ra3.large"
  master_username     = "wh_owner_7f3a"
  publicly_accessible = true # want "cluster \"public\" has a public address$"
}

resource "aws_redshift_cluster" "guessable" {
  cluster_identifier  = "guessable"
  node_type           = "ra3.large"
  master_username     = "awsuser"
  publicly_accessible = true # want "public address and a master user whose name is easily guessed"
}

resource "aws_redshift_cluster" "unset_variable" {
  cluster_identifier  = "unset"
  node_type           = "ra3.large"
  publicly_accessible = var.public # maybe "has a public address"
}

resource "aws_redshiftserverless_workgroup" "left_out" {
  namespace_name = "analytics"
  workgroup_name = "left-out"
}

resource "aws_redshiftserverless_workgroup" "private" {
  namespace_name      = "analytics"
  workgroup_name      = "private"
  publicly_accessible = false
}

resource "aws_redshiftserverless_workgroup" "public" {
  namespace_name      = "analytics"
  workgroup_name      = "public"
  publicly_accessible = true # want "workgroup \"public\" has a public address"
}

resource "aws_redshiftserverless_workgroup" "unset_variable" {
  namespace_name      = "analytics"
  workgroup_name      = "unset"
  publicly_accessible = var.public # maybe "has a public address"
}
