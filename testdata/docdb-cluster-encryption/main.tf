variable "encrypt" {
  type = bool
}

variable "snapshot" {
  type = string
}

resource "aws_docdb_cluster" "left_out" { # want "\"left_out\" is not encrypted at rest"
  cluster_identifier = "left-out"
}

resource "aws_docdb_cluster" "off" {
  storage_encrypted = false # want "not encrypted"
}

resource "aws_docdb_cluster" "on" {
  cluster_identifier = "on"
  storage_encrypted  = true
}

resource "aws_docdb_cluster" "unset_variable" {
  storage_encrypted = var.encrypt # maybe "not encrypted"
}

resource "aws_docdb_cluster_snapshot" "of_encrypted" {
  db_cluster_identifier          = aws_docdb_cluster.on.id
  db_cluster_snapshot_identifier = "of-encrypted"
}

resource "aws_docdb_cluster_snapshot" "of_plain" {
  db_cluster_identifier          = aws_docdb_cluster.left_out.id
  db_cluster_snapshot_identifier = "of-plain"
}

resource "aws_docdb_cluster" "from_encrypted" {
  snapshot_identifier = aws_docdb_cluster_snapshot.of_encrypted.id
}

resource "aws_docdb_cluster" "from_plain" { # want "not encrypted"
  snapshot_identifier = aws_docdb_cluster_snapshot.of_plain.id
}

resource "aws_docdb_cluster" "from_variable" { # maybe "not encrypted"
  snapshot_identifier = var.snapshot
}

resource "aws_docdb_cluster" "restored" {
  restore_to_point_in_time {
    source_cluster_identifier  = aws_docdb_cluster.on.cluster_identifier
    use_latest_restorable_time = true
  }
}

resource "aws_docdb_cluster" "counted" {
  count             = 2
  storage_encrypted = count.index == 0 # want[aws_docdb_cluster.counted[1]] "not encrypted"
}

resource "aws_docdb_global_cluster" "left_out" { # want "not encrypted"
  global_cluster_identifier = "left-out"
  engine                    = "docdb"
}

resource "aws_docdb_global_cluster" "on" {
  global_cluster_identifier = "on"
  engine                    = "docdb"
  storage_encrypted         = true
}

resource "aws_docdb_global_cluster" "from_encrypted" {
  global_cluster_identifier    = "from-encrypted"
  source_db_cluster_identifier = aws_docdb_cluster.on.arn
}

resource "aws_docdb_global_cluster" "from_plain" { # want "not encrypted"
  global_cluster_identifier    = "from-plain"
  source_db_cluster_identifier = aws_docdb_cluster.left_out.arn
}
