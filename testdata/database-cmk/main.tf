variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_redshift_cluster" "own_key" {
  cluster_identifier = "warehouse"
  node_type          = "ra3.large"
  encrypted          = true
  kms_key_id         = aws_kms_key.own.arn
}

# New clusters are encrypted without being told.
resource "aws_redshift_cluster" "left_out" { # want "cluster \"left_out\" is not encrypted with a key of the account"
  cluster_identifier = "left-out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "plain" {
  cluster_identifier = "plain"
  node_type          = "ra3.large"
  encrypted          = false # want "cluster \"plain\" is not encrypted with a key of the account"
}

resource "aws_redshift_cluster" "restored" { # maybe "not encrypted with a key of the account"
  cluster_identifier  = "restored"
  node_type           = "ra3.large"
  snapshot_identifier = "warehouse-2026-01-01"
}

resource "aws_redshiftserverless_namespace" "own_key" {
  namespace_name = "warehouse"
  kms_key_id     = aws_kms_key.own.arn
}

resource "aws_redshiftserverless_namespace" "left_out" { # want "namespace \"left_out\" is not encrypted with a key of the account"
  namespace_name = "left-out"
}

resource "aws_redshift_snapshot_copy_grant" "left_out" { # want "not encrypted with a key of the account"
  snapshot_copy_grant_name = "copies"
}

resource "aws_elasticache_replication_group" "own_key" {
  replication_group_id       = "sessions"
  description                = "sessions"
  at_rest_encryption_enabled = true
  kms_key_id                 = aws_kms_key.own.arn
}

resource "aws_elasticache_replication_group" "managed" { # want "replication group \"managed\" is not encrypted with a key of the account"
  replication_group_id       = "managed"
  description                = "managed"
  at_rest_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "valkey" { # want "not encrypted with a key of the account"
  replication_group_id = "valkey"
  description          = "valkey"
  engine               = "valkey"
}

resource "aws_elasticache_replication_group" "plain" { # want "not encrypted with a key of the account"
  replication_group_id = "plain"
  description          = "plain"
}

# Members of a global group are encrypted if its primary is, and name keys of their own.
resource "aws_elasticache_replication_group" "member" { # want "not encrypted with a key of the account"
  replication_group_id        = "member"
  description                 = "member"
  global_replication_group_id = "sessions-global"
}

resource "aws_elasticache_replication_group" "keyed_member" {
  replication_group_id        = "keyed-member"
  description                 = "keyed member"
  global_replication_group_id = "sessions-global" # maybe "not encrypted with a key of the account"
  kms_key_id                  = aws_kms_key.own.arn
}

resource "aws_elasticache_serverless_cache" "own_key" {
  name       = "sessions"
  engine     = "valkey"
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_elasticache_serverless_cache" "left_out" { # want "not encrypted with a key of the account"
  name   = "left-out"
  engine = "valkey"
}

resource "aws_memorydb_cluster" "unset_key" {
  name        = "ledger"
  acl_name    = "ledger"
  node_type   = "db.t4g.small"
  kms_key_arn = var.key # maybe "not encrypted with a key of the account"
}

resource "aws_memorydb_cluster" "left_out" { # want "not encrypted with a key of the account"
  name      = "left-out"
  acl_name  = "ledger"
  node_type = "db.t4g.small"
}

resource "aws_memorydb_snapshot" "own_key" {
  cluster_name = aws_memorydb_cluster.unset_key.name
  name         = "ledger"
  kms_key_arn  = aws_kms_key.own.arn
}

resource "aws_opensearch_domain" "own_key" {
  domain_name = "search"

  encrypt_at_rest {
    enabled    = true
    kms_key_id = aws_kms_key.own.arn
  }
}

resource "aws_opensearch_domain" "managed" {
  domain_name = "managed"

  encrypt_at_rest { # want "domain \"managed\" is not encrypted with a key of the account"
    enabled = true
  }
}

resource "aws_elasticsearch_domain" "plain" { # want "not encrypted with a key of the account"
  domain_name = "plain"
}

resource "aws_keyspaces_table" "own_key" {
  keyspace_name = "events"
  table_name    = "clicks"

  encryption_specification {
    type               = "CUSTOMER_MANAGED_KMS_KEY"
    kms_key_identifier = aws_kms_key.own.arn
  }

  schema_definition {
    column {
      name = "id"
      type = "text"
    }

    partition_key {
      name = "id"
    }
  }
}

resource "aws_keyspaces_table" "left_out" { # want "table \"left_out\" is not encrypted with a key of the account"
  keyspace_name = "events"
  table_name    = "views"

  schema_definition {
    column {
      name = "id"
      type = "text"
    }

    partition_key {
      name = "id"
    }
  }
}

resource "aws_timestreamwrite_database" "own_key" {
  database_name = "metrics"
  kms_key_id    = aws_kms_key.own.arn
}

resource "aws_timestreamwrite_database" "left_out" { # want "not encrypted with a key of the account"
  database_name = "left-out"
}
