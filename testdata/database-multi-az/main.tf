variable "flag" {
  type = bool
}

variable "members" {
  type = number
}

resource "aws_db_instance" "both" {
  identifier     = "both"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  multi_az       = true
}

resource "aws_db_instance" "one" { # want "\"one\" lives in one Availability Zone"
  identifier     = "one"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "off" {
  identifier     = "off"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  multi_az       = false # want "in one Availability Zone"
}

resource "aws_db_instance" "placed" { # want "in one Availability Zone"
  identifier        = "placed"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  availability_zone = "eu-west-1a"
}

resource "aws_db_instance" "unset_flag" {
  identifier     = "unset-flag"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  multi_az       = var.flag # maybe "in one Availability Zone"
}

resource "aws_rds_cluster" "two" {
  cluster_identifier = "two"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "two" {
  count = 2

  cluster_identifier = aws_rds_cluster.two.cluster_identifier
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "alone" { # want "\"alone\" lives in one Availability Zone"
  cluster_identifier = "alone"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "alone" {
  cluster_identifier = aws_rds_cluster.alone.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "same_zone" { # want "in one Availability Zone"
  cluster_identifier = "same-zone"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "same_zone" {
  for_each = toset(["writer", "reader"])

  cluster_identifier = aws_rds_cluster.same_zone.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "eu-west-1a"
}

resource "aws_rds_cluster" "unset_count" { # maybe "in one Availability Zone"
  cluster_identifier = "unset-count"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "unset_count" {
  count = var.members

  cluster_identifier = aws_rds_cluster.unset_count.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

# Instances may be declared where the identifier goes.
resource "aws_rds_cluster" "shared" { # maybe "in one Availability Zone"
  cluster_identifier = "shared"
  engine             = "aurora-mysql"
}

output "cluster" {
  value = aws_rds_cluster.shared.id
}

resource "aws_rds_cluster" "three_by_itself" {
  cluster_identifier        = "three"
  engine                    = "postgres"
  db_cluster_instance_class = "db.m6gd.large"
}

resource "aws_rds_cluster" "serverless" {
  cluster_identifier = "serverless"
  engine             = "aurora-mysql"
  engine_mode        = "serverless"
}

resource "aws_elasticache_replication_group" "both" {
  replication_group_id       = "both"
  description                = "both"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
}

resource "aws_elasticache_replication_group" "left_out" { # want "in one Availability Zone"
  replication_group_id = "left-out"
  description          = "left-out"
  num_cache_clusters   = 2
}

resource "aws_elasticache_replication_group" "failover_only" { # want "in one Availability Zone"
  replication_group_id       = "failover-only"
  description                = "failover-only"
  replicas_per_node_group    = 1
  automatic_failover_enabled = true
}

# It has no replica to fail over to.
resource "aws_elasticache_replication_group" "alone" { # want "in one Availability Zone"
  replication_group_id = "alone"
  description          = "alone"
}

resource "aws_elasticache_cluster" "cross" {
  cluster_id      = "cross"
  engine          = "memcached"
  num_cache_nodes = 2
  az_mode         = "cross-az"
}

resource "aws_elasticache_cluster" "single" { # want "in one Availability Zone"
  cluster_id      = "single"
  engine          = "memcached"
  num_cache_nodes = 2
}

resource "aws_elasticache_cluster" "one_node" {
  cluster_id      = "one-node"
  engine          = "redis"
  num_cache_nodes = 1
}

resource "aws_opensearch_domain" "three" {
  domain_name = "three"

  cluster_config {
    instance_count           = 3
    dedicated_master_enabled = true
    dedicated_master_count   = 3
    zone_awareness_enabled   = true

    zone_awareness_config {
      availability_zone_count = 3
    }
  }
}

resource "aws_opensearch_domain" "left_out" { # want "in one Availability Zone"
  domain_name = "left-out"
}

resource "aws_elasticsearch_domain" "two_masters" {
  domain_name = "two-masters"

  cluster_config {
    instance_count           = 4
    dedicated_master_enabled = true
    dedicated_master_count   = 2 # want "in one Availability Zone"
    zone_awareness_enabled   = true
  }
}
