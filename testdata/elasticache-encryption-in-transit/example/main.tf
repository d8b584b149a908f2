resource "aws_elasticache_replication_group" "left_out" { # want "does not encrypt"
  replication_group_id = "sessions"
  description          = "Sessions"
  engine               = "redis"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_replication_group" "encrypted" {
  replication_group_id       = "sessions"
  description                = "Sessions"
  engine                     = "redis"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
}
