variable "encrypted" {
  type    = bool
  default = false
}

resource "aws_db_instance" "this" {
  instance_class    = "db.t4g.medium"
  engine            = "mysql"
  allocated_storage = 20
  storage_encrypted = var.encrypted # want[module.plain] "not encrypted" want[module.replicas["b"]] "not encrypted"
}
