variable "encrypt" {
  type = bool
}

variable "snapshot" {
  type = string
}

resource "aws_neptune_cluster" "left_out" { # want "cluster \"left_out\" is not encrypted at rest"
  cluster_identifier = "left-out"
}

resource "aws_neptune_cluster" "off" {
  storage_encrypted = false # want "not encrypted"
}

resource "aws_neptune_cluster" "on" {
  cluster_identifier = "on"
  storage_encrypted  = true
}

resource "aws_neptune_cluster" "unset_variable" {
  storage_encrypted = var.encrypt # maybe "not encrypted"
}

resource "aws_neptune_cluster" "nothing" {
  storage_encrypted = null # want "not encrypted"
}

resource "aws_neptune_cluster_snapshot" "of_encrypted" {
  db_cluster_identifier          = aws_neptune_cluster.on.id
  db_cluster_snapshot_identifier = "of-encrypted"
}

resource "aws_neptune_cluster_snapshot" "of_plain" {
  db_cluster_identifier          = aws_neptune_cluster.left_out.cluster_identifier
  db_cluster_snapshot_identifier = "of-plain"
}

resource "aws_neptune_cluster" "from_encrypted" {
  snapshot_identifier = aws_neptune_cluster_snapshot.of_encrypted.id
}

resource "aws_neptune_cluster" "from_plain" { # want "not encrypted"
  snapshot_identifier = "of-plain"
}

resource "aws_neptune_cluster" "from_variable" { # maybe "not encrypted"
  snapshot_identifier = var.snapshot
}

resource "aws_neptune_cluster" "replica" {
  replication_source_identifier = aws_neptune_cluster.on.arn
}

resource "aws_neptune_cluster" "replica_of_plain" { # want "not encrypted"
  replication_source_identifier = aws_neptune_cluster.left_out.arn
}

resource "aws_neptune_cluster" "each" {
  for_each          = { graph = true, test = false }
  storage_encrypted = each.value # want[aws_neptune_cluster.each["test"]] "not encrypted"
}

resource "aws_neptune_global_cluster" "left_out" { # want "not encrypted"
  global_cluster_identifier = "left-out"
  engine                    = "neptune"
}

resource "aws_neptune_global_cluster" "from_encrypted" {
  global_cluster_identifier    = "from-encrypted"
  source_db_cluster_identifier = aws_neptune_cluster.on.arn
}
