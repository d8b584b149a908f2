terraform {
  required_version = "< 2.0, ~> 1.11"
}

resource "random_password" "orders" {
  length = 24
}

resource "aws_redshift_cluster" "orders" {
  cluster_identifier = "orders"
  node_type          = "ra3.large"
  master_username    = "orders"
  master_password    = random_password.orders.result # want "aws_redshift_cluster.orders"
}
