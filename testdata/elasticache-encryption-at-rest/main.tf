variable "encrypt" {
  type = bool
}

variable "engine" {
  type = string
}

resource "aws_elasticache_replication_group" "left_out" { # want "\"left_out\" is not encrypted at rest"
  replication_group_id = "left-out"
  description          = "redis"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_replication_group" "redis" { # want "not encrypted at rest"
  replication_group_id = "redis"
  description          = "redis"
  engine               = "redis"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_replication_group" "on" {
  replication_group_id       = "on"
  description                = "redis"
  engine                     = "redis"
  node_type                  = "cache.t4g.small"
  at_rest_encryption_enabled = true
}

# Valkey is encrypted unless asked otherwise.
resource "aws_elasticache_replication_group" "valkey" {
  replication_group_id = "valkey"
  description          = "valkey"
  engine               = "valkey"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_replication_group" "valkey_off" {
  replication_group_id       = "valkey-off"
  description                = "valkey"
  engine                     = "valkey"
  node_type                  = "cache.t4g.small"
  at_rest_encryption_enabled = false # want "not encrypted at rest"
}

resource "aws_elasticache_replication_group" "unset_variable" {
  replication_group_id       = "unset"
  description                = "redis"
  engine                     = "redis"
  node_type                  = "cache.t4g.small"
  at_rest_encryption_enabled = var.encrypt # maybe "not encrypted at rest"
}

resource "aws_elasticache_replication_group" "unset_engine" { # maybe "not encrypted at rest"
  replication_group_id = "unset-engine"
  description          = "?"
  engine               = var.engine
  node_type            = "cache.t4g.small"
}

# Members of a global replication group are as its primary is.
resource "aws_elasticache_global_replication_group" "encrypted" {
  global_replication_group_id_suffix = "encrypted"
  primary_replication_group_id       = aws_elasticache_replication_group.on.id
}

resource "aws_elasticache_global_replication_group" "plain" {
  global_replication_group_id_suffix = "plain"
  primary_replication_group_id       = aws_elasticache_replication_group.redis.id
}

resource "aws_elasticache_replication_group" "secondary" {
  replication_group_id        = "secondary"
  description                 = "secondary"
  global_replication_group_id = aws_elasticache_global_replication_group.encrypted.global_replication_group_id
}

resource "aws_elasticache_replication_group" "plain_secondary" { # want "not encrypted at rest"
  replication_group_id        = "plain-secondary"
  description                 = "secondary"
  global_replication_group_id = aws_elasticache_global_replication_group.plain.global_replication_group_id
}

resource "aws_elasticache_replication_group" "secondary_of_elsewhere" { # maybe "not encrypted at rest"
  replication_group_id        = "elsewhere"
  description                 = "secondary"
  global_replication_group_id = "ldgnf-elsewhere"
}
