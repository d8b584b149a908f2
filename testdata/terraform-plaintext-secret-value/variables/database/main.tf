variable "password" {
  type = string
}

resource "aws_docdb_cluster" "this" { # want[module.database] "credential of module.database.aws_docdb_cluster.this"
  master_username = "admin"
  master_password = var.password
}
