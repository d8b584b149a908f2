variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

data "aws_kms_alias" "managed" {
  name = "alias/aws/rds"
}

resource "aws_db_instance" "own_key" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.own.arn

  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.own.arn
}

resource "aws_db_instance" "managed" { # want "database \"managed\" is not encrypted with a key of the account"
  identifier        = "managed"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  storage_encrypted = true
}

resource "aws_db_instance" "managed_alias" {
  identifier        = "managed-alias"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  storage_encrypted = true
  kms_key_id        = data.aws_kms_alias.managed.target_key_arn # want "not encrypted with a key of the account"
}

resource "aws_db_instance" "insights" { # want "database \"insights\" is not encrypted with a key of the account"
  identifier        = "insights"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.own.arn

  performance_insights_enabled = true
}

resource "aws_db_instance" "unset_key" {
  identifier        = "unset-key"
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  storage_encrypted = true
  kms_key_id        = var.key # maybe "not encrypted with a key of the account"
}

# That it is not encrypted at all is another guardrail's.
resource "aws_db_instance" "plain" {
  identifier     = "plain"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

# A replica in the same region has the key of its source.
resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.m6g.large"
  storage_encrypted   = true
  replicate_source_db = aws_db_instance.own_key.identifier
}

# One that names the key of RDS in its region does not.
resource "aws_db_instance" "distant_replica" {
  identifier          = "distant"
  instance_class      = "db.m6g.large"
  storage_encrypted   = true
  replicate_source_db = "arn:aws:rds:eu-west-1:111122223333:db:orders"
  kms_key_id          = data.aws_kms_alias.managed.target_key_arn # want "not encrypted with a key of the account"
}

resource "aws_db_instance" "restored" { # maybe "not encrypted with a key of the account"
  identifier          = "restored"
  instance_class      = "db.m6g.large"
  snapshot_identifier = "rds:orders-2026-01-01"
}

resource "aws_rds_cluster" "own_key" {
  cluster_identifier = "billing"
  engine             = "aurora-mysql"
  storage_encrypted  = true
  kms_key_id         = aws_kms_key.own.arn
}

resource "aws_rds_cluster" "managed" { # want "cluster \"managed\" is not encrypted with a key of the account"
  cluster_identifier = "managed"
  engine             = "aurora-mysql"
  storage_encrypted  = true
}

resource "aws_rds_cluster" "serverless" { # want "cluster \"serverless\" is not encrypted with a key of the account"
  cluster_identifier = "serverless"
  engine             = "aurora-mysql"
  engine_mode        = "serverless"
}

resource "aws_rds_cluster" "point_in_time" { # maybe "not encrypted with a key of the account"
  cluster_identifier = "point-in-time"
  engine             = "aurora-mysql"
  storage_encrypted  = true

  restore_to_point_in_time {
    source_cluster_identifier  = "billing"
    use_latest_restorable_time = true
  }
}

resource "aws_rds_cluster_instance" "quiet" {
  cluster_identifier = aws_rds_cluster.own_key.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "insights" { # want "what Performance Insights keeps of instance \"insights\" is not encrypted with a key of the account"
  cluster_identifier           = aws_rds_cluster.own_key.id
  engine                       = "aurora-mysql"
  instance_class               = "db.r6g.large"
  performance_insights_enabled = true
}

resource "aws_docdb_cluster" "own_key" {
  cluster_identifier = "documents"
  storage_encrypted  = true
  kms_key_id         = aws_kms_key.own.arn
}

resource "aws_docdb_cluster" "managed" { # want "not encrypted with a key of the account"
  cluster_identifier = "documents-managed"
  storage_encrypted  = true
}

resource "aws_docdbelastic_cluster" "managed" { # want "not encrypted with a key of the account"
  name                = "documents"
  admin_user_name     = "keeper"
  admin_user_password = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:documents"
  auth_type           = "SECRET_ARN"
  shard_capacity      = 2
  shard_count         = 1
}

resource "aws_neptune_cluster" "own_key" {
  cluster_identifier = "graph"
  storage_encrypted  = true
  kms_key_arn        = aws_kms_key.own.arn
}

resource "aws_neptune_cluster" "managed" { # want "cluster \"managed\" is not encrypted with a key of the account"
  cluster_identifier = "graph-managed"
  storage_encrypted  = true
}

resource "aws_neptune_cluster_snapshot" "own_key" {
  db_cluster_identifier          = aws_neptune_cluster.own_key.id
  db_cluster_snapshot_identifier = "graph"
}

resource "aws_neptune_cluster_snapshot" "managed" {
  db_cluster_identifier          = aws_neptune_cluster.managed.id # want "snapshot \"managed\" is not encrypted with a key of the account"
  db_cluster_snapshot_identifier = "graph-managed"
}

resource "aws_db_snapshot" "orders" {
  db_instance_identifier = aws_db_instance.own_key.identifier
  db_snapshot_identifier = "orders"
}

# A copy in the same region has the key of its source.
resource "aws_db_snapshot_copy" "near" {
  source_db_snapshot_identifier = aws_db_snapshot.orders.db_snapshot_arn
  target_db_snapshot_identifier = "orders-copy"
}

resource "aws_db_snapshot_copy" "elsewhere" { # maybe "not encrypted with a key of the account"
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-1:111122223333:snapshot:orders"
  target_db_snapshot_identifier = "orders-copy"
}

resource "aws_db_snapshot_copy" "managed" {
  source_db_snapshot_identifier = aws_db_snapshot.orders.db_snapshot_arn
  target_db_snapshot_identifier = "orders-managed"
  kms_key_id                    = "alias/aws/rds" # want "copy \"managed\" is not encrypted with a key of the account"
}

resource "aws_rds_cluster_snapshot_copy" "own_key" {
  source_db_cluster_snapshot_identifier = "arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:billing"
  target_db_cluster_snapshot_identifier = "billing-copy"
  kms_key_id                            = aws_kms_key.own.arn
}

resource "aws_db_instance_automated_backups_replication" "own_key" {
  source_db_instance_arn = aws_db_instance.own_key.arn
  kms_key_id             = "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555"
}

resource "aws_db_instance_automated_backups_replication" "managed" { # want "replication of backups \"managed\" is not encrypted with a key of the account"
  source_db_instance_arn = aws_db_instance.own_key.arn
}

resource "aws_db_instance_automated_backups_replication" "plain" {
  source_db_instance_arn = aws_db_instance.plain.arn
}

resource "aws_rds_cluster_activity_stream" "own_key" {
  resource_arn = aws_rds_cluster.own_key.arn
  mode         = "async"
  kms_key_id   = aws_kms_key.own.key_id
}
