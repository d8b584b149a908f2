variable "group" {
  type = string
}

resource "aws_redshift_cluster" "private" {
  cluster_identifier = "private"
  node_type          = "ra3.large"

  cluster_subnet_group_name = "private"
}

resource "aws_redshift_cluster" "left_out" { # want "\"left_out\" is put into the default VPC"
  cluster_identifier = "left_out"
  node_type          = "ra3.large"
}

resource "aws_elasticache_cluster" "private" {
  cluster_id = "private"

  subnet_group_name = "private"
}

resource "aws_elasticache_cluster" "default" {
  cluster_id = "default"

  subnet_group_name = "default" # want "is put into the default VPC"
}

resource "aws_elasticache_cluster" "left_out" { # want "is put into the default VPC"
  cluster_id = "left_out"
}

resource "aws_elasticache_cluster" "unset_variable" {
  cluster_id = "unset_variable"

  subnet_group_name = var.group # maybe "is put into the default VPC"
}

resource "aws_elasticache_replication_group" "left_out" { # want "is put into the default VPC"
  replication_group_id = "left_out"
  description          = "sessions"
}

resource "aws_elasticache_replication_group" "private" {
  replication_group_id = "private"
  description          = "sessions"

  subnet_group_name = "private"
}

# A member is where its group is.
resource "aws_elasticache_cluster" "member" {
  cluster_id = "member"

  replication_group_id = aws_elasticache_replication_group.private.id
}

# A group that is made here, whose name is known only after apply, is not the default one.
resource "aws_elasticache_subnet_group" "made" {
  name       = "${random_id.suffix.hex}-private"
  subnet_ids = ["subnet-0a1b2c3d"]
}

resource "random_id" "suffix" {
  byte_length = 4
}

resource "aws_elasticache_replication_group" "made" {
  replication_group_id = "made"
  description          = "sessions"

  subnet_group_name = aws_elasticache_subnet_group.made.name
}
