resource "aws_elasticache_replication_group" "left_out" { # want "not encrypted"
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
  at_rest_encryption_enabled = true
}
