resource "aws_neptune_cluster" "left_out" { # want "not encrypted"
  cluster_identifier = "orders"
}

resource "aws_neptune_cluster" "encrypted" {
  cluster_identifier = "orders"
  storage_encrypted  = true
}
