resource "aws_docdb_cluster" "left_out" { # want "not encrypted"
  cluster_identifier = "orders"
}

resource "aws_docdb_cluster" "encrypted" {
  cluster_identifier = "orders"
  storage_encrypted  = true
}
