variable "kms_key_id" {
  default = null
}

resource "aws_db_instance" "db" {
  instance_class = "db.t3.micro"
  kms_key_id     = var.kms_key_id
}
