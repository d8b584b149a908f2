# A plan does not tell whether the value of a variable is its default.
variable "default_password" {
  type      = string
  default   = "changeit-2024"
  sensitive = true
}

resource "aws_rds_cluster" "from_default" {
  engine          = "aurora-postgresql"
  master_username = "postgres"
  master_password = var.default_password # want "credential of aws_rds_cluster.from_default is written"
}

variable "from_file" {
  type = string
}

resource "aws_rds_cluster" "from_file" {
  engine          = "aurora-postgresql"
  master_username = "postgres"
  master_password = var.from_file # want "credential of aws_rds_cluster.from_file is written"
}

module "database" {
  source   = "./database"
  password = "handed-down-1"
}

module "other_database" {
  source   = "./database"
  password = random_password.other.result
}

resource "random_password" "other" {
  length = 24
}
