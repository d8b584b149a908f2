variable "port" {
  type = number
}

variable "engine" {
  type = string
}

resource "aws_db_instance" "moved" {
  identifier     = "moved"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  port           = 15432
}

resource "aws_db_instance" "default" {
  identifier     = "default"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  port           = 5432 # want "\"default\" answers on the default port of its engine"
}

resource "aws_db_instance" "left_out" { # want "default port of its engine"
  identifier     = "left-out"
  engine         = "mysql"
  instance_class = "db.m6g.large"
}

# The port of another engine is none of its own.
resource "aws_db_instance" "of_another" {
  identifier     = "of-another"
  engine         = "mysql"
  instance_class = "db.m6g.large"
  port           = 5432
}

resource "aws_db_instance" "sqlserver" {
  identifier     = "sqlserver"
  engine         = "sqlserver-se"
  instance_class = "db.m6i.large"
  port           = 1433 # want "default port of its engine"
}

resource "aws_db_instance" "unset_port" {
  identifier     = "unset-port"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  port           = var.port # maybe "default port of its engine"
}

resource "aws_db_instance" "unset_engine" {
  identifier     = "unset-engine"
  engine         = var.engine # maybe "default port of its engine"
  instance_class = "db.m6g.large"
  port           = 3306
}

resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.moved.identifier
}

resource "aws_db_instance" "restored" { # maybe "default port of its engine"
  identifier          = "restored"
  instance_class      = "db.m6g.large"
  snapshot_identifier = "rds:moved-2026-01-01"
}

resource "aws_rds_cluster" "moved" {
  cluster_identifier = "moved"
  engine             = "aurora-mysql"
  port               = 13306
}

resource "aws_rds_cluster" "mysql" {
  cluster_identifier = "mysql"
  engine             = "aurora-mysql"
  port               = 3306 # want "default port of its engine"
}

resource "aws_rds_cluster" "postgres" { # want "default port of its engine"
  cluster_identifier = "postgres"
  engine             = "aurora-postgresql"
}

resource "aws_redshift_cluster" "moved" {
  cluster_identifier = "moved"
  node_type          = "ra3.large"
  port               = 8192
}

resource "aws_redshift_cluster" "left_out" { # want "default port of its engine"
  cluster_identifier = "left-out"
  node_type          = "ra3.large"
}

resource "aws_elasticache_replication_group" "moved" {
  replication_group_id = "moved"
  description          = "moved"
  port                 = 6380
}

resource "aws_elasticache_replication_group" "default" {
  replication_group_id = "default"
  description          = "default"
  port                 = 6379 # want "default port of its engine"
}

resource "aws_elasticache_cluster" "memcached" { # want "default port of its engine"
  cluster_id      = "memcached"
  engine          = "memcached"
  node_type       = "cache.m7g.large"
  num_cache_nodes = 1
}

# Members answer where their replication group does.
resource "aws_elasticache_cluster" "member" {
  cluster_id           = "member"
  replication_group_id = aws_elasticache_replication_group.moved.id
}
