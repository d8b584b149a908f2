variable "name" {
  type = string
}

resource "aws_redshift_cluster" "this" { # want[module.warehouse["web"]] "does not export its audit logs"
  cluster_identifier = var.name
  node_type          = "ra3.large"
}

output "id" {
  value = aws_redshift_cluster.this.id
}
