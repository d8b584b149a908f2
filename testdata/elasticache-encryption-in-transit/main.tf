variable "encrypt" {
  type = bool
}

variable "engine" {
  type = string
}

resource "aws_elasticache_replication_group" "left_out" { # want "replication group \"left_out\" does not encrypt connections"
  replication_group_id = "left-out"
  description          = "redis"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_replication_group" "valkey" { # want "does not encrypt connections"
  replication_group_id = "valkey"
  description          = "valkey"
  engine               = "valkey"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_replication_group" "off" {
  replication_group_id       = "off"
  description                = "redis"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = false # want "does not encrypt connections"
}

resource "aws_elasticache_replication_group" "on" {
  replication_group_id       = "on"
  description                = "redis"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "required" {
  replication_group_id       = "required"
  description                = "redis"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
}

# Low severity.
resource "aws_elasticache_replication_group" "preferred" {
  replication_group_id       = "preferred"
  description                = "redis"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
  transit_encryption_mode    = "preferred" # want "admits connections without encryption"
}

resource "aws_elasticache_replication_group" "unset_variable" {
  replication_group_id       = "unset"
  description                = "redis"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = var.encrypt # maybe "does not encrypt connections"
}

resource "aws_elasticache_global_replication_group" "global" {
  global_replication_group_id_suffix = "global"
  primary_replication_group_id       = aws_elasticache_replication_group.on.id
}

resource "aws_elasticache_replication_group" "secondary" {
  replication_group_id        = "secondary"
  description                 = "secondary"
  global_replication_group_id = aws_elasticache_global_replication_group.global.global_replication_group_id
}

resource "aws_elasticache_cluster" "memcached" { # want "cluster \"memcached\" does not encrypt connections"
  cluster_id      = "memcached"
  engine          = "memcached"
  node_type       = "cache.t4g.small"
  num_cache_nodes = 2
}

resource "aws_elasticache_cluster" "memcached_on" {
  cluster_id                 = "memcached-on"
  engine                     = "memcached"
  engine_version             = "1.6.22"
  node_type                  = "cache.t4g.small"
  num_cache_nodes            = 2
  transit_encryption_enabled = true
}

# The group decides.
resource "aws_elasticache_cluster" "member" {
  cluster_id           = "member"
  replication_group_id = aws_elasticache_replication_group.on.id
}

resource "aws_elasticache_cluster" "redis" {
  cluster_id      = "redis"
  engine          = "redis"
  node_type       = "cache.t4g.small"
  num_cache_nodes = 1
}

resource "aws_elasticache_cluster" "unset_engine" { # maybe "does not encrypt connections"
  cluster_id      = "unset-engine"
  engine          = var.engine
  node_type       = "cache.t4g.small"
  num_cache_nodes = 1
}
