variable "database" {
  type = string
}

resource "aws_db_instance" "plain" {
  identifier     = "plain"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "encrypted" {
  identifier        = "encrypted"
  instance_class    = "db.t4g.medium"
  storage_encrypted = true
}

resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.encrypted.identifier
}

resource "aws_db_snapshot" "of_plain" { # want "snapshot \"of_plain\" is taken of a database that is not encrypted"
  db_instance_identifier = aws_db_instance.plain.identifier
  db_snapshot_identifier = "of-plain"
}

resource "aws_db_snapshot" "of_encrypted" {
  db_instance_identifier = aws_db_instance.encrypted.identifier
  db_snapshot_identifier = "of-encrypted"
}

resource "aws_db_snapshot" "of_replica" {
  db_instance_identifier = aws_db_instance.replica.identifier
  db_snapshot_identifier = "of-replica"
}

resource "aws_db_snapshot" "by_name" { # want "not encrypted"
  db_instance_identifier = "plain"
  db_snapshot_identifier = "by-name"
}

resource "aws_db_snapshot" "elsewhere" { # maybe "not encrypted"
  db_instance_identifier = var.database
  db_snapshot_identifier = "elsewhere"
}

resource "aws_rds_cluster" "plain" {
  cluster_identifier = "plain"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster" "serverless" {
  cluster_identifier = "serverless"
  engine             = "aurora-mysql"
  engine_mode        = "serverless"
}

resource "aws_db_cluster_snapshot" "of_plain" { # want "taken of a cluster that leaves encryption at rest to AWS"
  db_cluster_identifier          = aws_rds_cluster.plain.id
  db_cluster_snapshot_identifier = "of-plain-cluster"
}

resource "aws_db_cluster_snapshot" "of_serverless" {
  db_cluster_identifier          = aws_rds_cluster.serverless.id
  db_cluster_snapshot_identifier = "of-serverless"
}

resource "aws_neptune_cluster" "graph" {
  for_each           = toset(["a", "b"])
  cluster_identifier = each.key
  storage_encrypted  = each.key == "a"
}

resource "aws_neptune_cluster_snapshot" "graph" { # want[aws_neptune_cluster_snapshot.graph["b"]] "not encrypted"
  for_each                       = aws_neptune_cluster.graph
  db_cluster_identifier          = each.value.id
  db_cluster_snapshot_identifier = "graph-${each.key}"
}
