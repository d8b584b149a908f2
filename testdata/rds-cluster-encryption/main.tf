variable "encrypt" {
  type = bool
}

variable "snapshot" {
  type = string
}

resource "aws_rds_cluster" "encrypted" {
  cluster_identifier = "orders"
  engine             = "aurora-postgresql"
  storage_encrypted  = true
}

resource "aws_rds_cluster" "left_out" { # want "\"left_out\" leaves encryption at rest to AWS, which has encrypted new Aurora clusters only since 18 February 2026"
  cluster_identifier = "left-out"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster" "off" {
  engine            = "aurora-mysql"
  storage_encrypted = false # want "without encryption"
}

# A Multi-AZ DB cluster is none of Aurora's.
resource "aws_rds_cluster" "multi_az" { # want "\"multi_az\" is declared without encryption at rest"
  cluster_identifier        = "multi-az"
  engine                    = "postgres"
  db_cluster_instance_class = "db.m6gd.large"
  storage_type              = "io1"
  allocated_storage         = 100
  iops                      = 1000
}

resource "aws_rds_cluster" "on" {
  cluster_identifier = "on"
  engine             = "aurora-mysql"
  storage_encrypted  = true
}

# Aurora Serverless v1 is encrypted unless asked otherwise, v2 is a provisioned cluster.
resource "aws_rds_cluster" "serverless" {
  engine      = "aurora-mysql"
  engine_mode = "serverless"
}

resource "aws_rds_cluster" "serverless_v2" { # want "leaves encryption at rest to AWS"
  engine      = "aurora-postgresql"
  engine_mode = "provisioned"

  serverlessv2_scaling_configuration {
    min_capacity = 1
    max_capacity = 4
  }
}

resource "aws_rds_cluster" "unset_variable" {
  engine            = "aurora-mysql"
  storage_encrypted = var.encrypt # maybe "without encryption"
}

resource "aws_db_cluster_snapshot" "of_encrypted" {
  db_cluster_identifier          = aws_rds_cluster.on.id
  db_cluster_snapshot_identifier = "of-encrypted"
}

resource "aws_db_cluster_snapshot" "of_plain" {
  db_cluster_identifier          = aws_rds_cluster.left_out.id
  db_cluster_snapshot_identifier = "of-plain"
}

resource "aws_rds_cluster" "from_encrypted_snapshot" {
  engine              = "aurora-mysql"
  snapshot_identifier = aws_db_cluster_snapshot.of_encrypted.id
}

resource "aws_rds_cluster" "from_plain_snapshot" { # want "leaves encryption at rest to AWS"
  engine              = "aurora-postgresql"
  snapshot_identifier = aws_db_cluster_snapshot.of_plain.id
}

resource "aws_rds_cluster" "from_snapshot_of_variable" { # maybe "leaves encryption at rest to AWS"
  engine              = "aurora-postgresql"
  snapshot_identifier = var.snapshot
}

resource "aws_rds_cluster" "replica_of_encrypted" {
  engine                        = "aurora-mysql"
  replication_source_identifier = aws_rds_cluster.on.arn
}

resource "aws_rds_cluster" "restored_encrypted" {
  engine = "aurora-mysql"

  restore_to_point_in_time {
    source_cluster_identifier  = aws_rds_cluster.on.cluster_identifier
    use_latest_restorable_time = true
  }
}

resource "aws_rds_global_cluster" "left_out" { # want "leaves encryption at rest to AWS"
  global_cluster_identifier = "left-out"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_global_cluster" "on" {
  global_cluster_identifier = "on"
  engine                    = "aurora-postgresql"
  storage_encrypted         = true
}

resource "aws_rds_global_cluster" "from_encrypted" {
  global_cluster_identifier    = "from-encrypted"
  source_db_cluster_identifier = aws_rds_cluster.on.arn
}

resource "aws_rds_global_cluster" "from_plain" { # want "leaves encryption at rest to AWS"
  global_cluster_identifier    = "from-plain"
  source_db_cluster_identifier = aws_rds_cluster.left_out.arn
}
