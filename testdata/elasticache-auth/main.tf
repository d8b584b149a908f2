variable "token" {
  type      = string
  sensitive = true
}

variable "groups" {
  type = list(string)
}

variable "no_password" {
  type = bool
}

resource "aws_elasticache_replication_group" "open" { # want "replication group \"open\" asks nobody for a password"
  replication_group_id = "open"
  description          = "sessions"
  node_type            = "cache.t4g.small"
}

resource "aws_elasticache_replication_group" "encrypted_only" { # want "asks nobody for a password"
  replication_group_id       = "encrypted-only"
  description                = "sessions"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "token" {
  replication_group_id       = "token"
  description                = "sessions"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
  auth_token                 = random_password.cache.result
}

resource "aws_elasticache_replication_group" "users" {
  replication_group_id       = "users"
  description                = "sessions"
  node_type                  = "cache.t4g.small"
  engine                     = "valkey"
  transit_encryption_enabled = true
  user_group_ids             = [aws_elasticache_user_group.sessions.user_group_id]
}

resource "aws_elasticache_replication_group" "no_groups" {
  replication_group_id       = "no-groups"
  description                = "sessions"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
  user_group_ids             = [] # want "asks nobody for a password"
}

resource "aws_elasticache_replication_group" "unset_token" {
  replication_group_id       = "unset-token"
  description                = "sessions"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
  auth_token                 = var.token # maybe "asks nobody for a password"
}

resource "aws_elasticache_replication_group" "unset_groups" {
  replication_group_id       = "unset-groups"
  description                = "sessions"
  node_type                  = "cache.t4g.small"
  transit_encryption_enabled = true
  user_group_ids             = var.groups # maybe "asks nobody for a password"
}

resource "random_password" "cache" {
  length  = 64
  special = false
}

resource "aws_elasticache_user_group" "sessions" {
  engine        = "valkey"
  user_group_id = "sessions"
  user_ids      = [aws_elasticache_user.default.user_id, aws_elasticache_user.app.user_id]
}

# The default user is taken out of service.
resource "aws_elasticache_user" "default" {
  user_id              = "sessions-default"
  user_name            = "default"
  engine               = "valkey"
  access_string        = "off -@all"
  no_password_required = true
}

resource "aws_elasticache_user" "app" {
  user_id       = "sessions-app"
  user_name     = "sessions-app"
  engine        = "valkey"
  access_string = "on ~sessions:* +@read +@write"

  authentication_mode {
    type = "iam"
  }
}

resource "aws_elasticache_user" "passwords" {
  user_id       = "sessions-passwords"
  user_name     = "sessions-passwords"
  engine        = "redis"
  access_string = "on ~* +@all"

  authentication_mode {
    type      = "password"
    passwords = [random_password.cache.result]
  }
}

resource "aws_elasticache_user" "anybody" {
  user_id              = "anybody"
  user_name            = "anybody"
  engine               = "redis"
  access_string        = "on ~* +@all"
  no_password_required = true # want "user \"anybody\" needs no password"
}

resource "aws_elasticache_user" "mode" {
  user_id       = "mode"
  user_name     = "mode"
  engine        = "redis"
  access_string = "on ~* +@all"

  authentication_mode {
    type = "no-password-required" # want "user \"mode\" needs no password"
  }
}

resource "aws_elasticache_user" "unset_variable" {
  user_id              = "unset"
  user_name            = "unset"
  engine               = "redis"
  access_string        = "on ~* +@all"
  no_password_required = var.no_password # maybe "needs no password"
}

resource "aws_elasticache_serverless_cache" "open" { # want "cache \"open\" asks nobody for a password"
  name   = "open"
  engine = "valkey"
}

resource "aws_elasticache_serverless_cache" "users" {
  name          = "users"
  engine        = "valkey"
  user_group_id = aws_elasticache_user_group.sessions.user_group_id
}

# Memcached knows no users.
resource "aws_elasticache_serverless_cache" "memcached" {
  name   = "memcached"
  engine = "memcached"
}

# Members of a global replication group are opened as its primary is.
resource "aws_elasticache_global_replication_group" "users" {
  global_replication_group_id_suffix = "users"
  primary_replication_group_id       = aws_elasticache_replication_group.users.id
}

resource "aws_elasticache_replication_group" "secondary" {
  replication_group_id        = "secondary"
  description                 = "sessions"
  global_replication_group_id = aws_elasticache_global_replication_group.users.global_replication_group_id
}

resource "aws_elasticache_replication_group" "secondary_of_elsewhere" { # maybe "asks nobody for a password"
  replication_group_id        = "elsewhere"
  description                 = "sessions"
  global_replication_group_id = "ldgnf-elsewhere"
}
