# What a snapshot says of itself counts, though the provider takes it from AWS and refuses what is written.
resource "aws_db_cluster_snapshot" "plain" {
  db_cluster_identifier          = "elsewhere"
  db_cluster_snapshot_identifier = "plain"
  storage_encrypted              = false # want "snapshot \"plain\" is taken of a database that is not encrypted"
}

resource "aws_neptune_cluster_snapshot" "encrypted" {
  db_cluster_identifier          = "elsewhere"
  db_cluster_snapshot_identifier = "encrypted"
  storage_encrypted              = true
}
