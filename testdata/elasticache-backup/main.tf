variable "days" {
  type = number
}

resource "aws_elasticache_replication_group" "week" {
  replication_group_id = "week"
  description          = "sessions"

  snapshot_retention_limit = 7
}

resource "aws_elasticache_replication_group" "left_out" { # want "cache \"left_out\" takes no backups"
  replication_group_id = "left_out"
  description          = "sessions"
}

resource "aws_elasticache_replication_group" "zero" {
  replication_group_id = "zero"
  description          = "sessions"

  snapshot_retention_limit = 0 # want "takes no backups"
}

resource "aws_elasticache_replication_group" "unset_variable" {
  replication_group_id = "unset_variable"
  description          = "sessions"

  snapshot_retention_limit = var.days # maybe "takes no backups"
}

resource "aws_elasticache_cluster" "redis" { # want "takes no backups"
  cluster_id = "redis"

  engine = "redis"
}

# Memcached has none, and members leave them to their group.
resource "aws_elasticache_cluster" "memcached" {
  cluster_id = "memcached"

  engine = "memcached"
}

resource "aws_elasticache_cluster" "member" {
  cluster_id = "member"

  replication_group_id = aws_elasticache_replication_group.week.id
}
