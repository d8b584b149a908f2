variable "password" {
  type      = string
  sensitive = true
}

variable "optional" {
  type    = string
  default = null
}

resource "aws_rds_cluster" "given" {
  engine          = "aurora-postgresql"
  master_username = "orders"
  master_password = var.password # maybe "aws_rds_cluster.given"
}

resource "aws_rds_cluster" "optional" {
  engine          = "aurora-postgresql"
  master_username = "orders"
  master_password = var.optional
}

resource "aws_fsx_windows_file_system" "joined" {
  subnet_ids          = ["subnet-0a"]
  throughput_capacity = 8

  self_managed_active_directory {
    dns_ips     = ["10.0.0.2"]
    domain_name = "example.com"
    username    = "join"
    password    = random_password.orders.result # want "aws_fsx_windows_file_system.joined"
  }
}
