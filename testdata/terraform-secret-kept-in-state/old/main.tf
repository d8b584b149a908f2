terraform {
  required_version = ">= 1.5, < 2.0"
}

resource "random_password" "orders" {
  length = 24
}

resource "aws_docdb_cluster" "orders" {
  master_username = "orders"
  master_password = random_password.orders.result # maybe "aws_docdb_cluster.orders"
}

resource "aws_docdb_cluster" "restored" {
  snapshot_identifier = "orders"
}
