variable "public" {
  type    = bool
  default = false
}

resource "aws_rds_cluster_instance" "this" {
  cluster_identifier  = "shared"
  engine              = "aurora-mysql"
  instance_class      = "db.r7g.large"
  publicly_accessible = var.public # want[module.report] "has a public address"
}
