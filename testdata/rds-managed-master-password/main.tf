variable "password" {
  type      = string
  sensitive = true
}

resource "random_password" "master" {
  length = 32
}

data "aws_secretsmanager_secret_version" "master" {
  secret_id = "guardlint/master"
}

resource "aws_db_instance" "managed" {
  identifier                  = "managed"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 20
  username                    = "orders"
  manage_master_user_password = true
}

resource "aws_db_instance" "literal" {
  identifier        = "literal"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
  username          = "orders"
  password          = "correct-horse-battery" # want "\"literal\" has a master password from the configuration"
}

resource "aws_db_instance" "generated" {
  identifier        = "generated"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
  username          = "orders"
  password          = random_password.master.result # want "has a master password from the configuration"
}

# It comes from Secrets Manager, and stays in the state.
resource "aws_db_instance" "looked_up" {
  identifier        = "looked-up"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
  username          = "orders"
  password          = data.aws_secretsmanager_secret_version.master.secret_string # want "has a master password from the configuration"
}

resource "aws_db_instance" "write_only" {
  identifier          = "write-only"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  username            = "orders"
  password_wo         = "correct-horse-battery" # want "\"write_only\" has a master password that Secrets Manager does not manage"
  password_wo_version = 1
}

resource "aws_db_instance" "unset_variable" {
  identifier        = "unset-variable"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
  username          = "orders"
  password          = var.password # maybe "has a master password from the configuration"
}

resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.managed.identifier
}

resource "aws_db_instance" "restored" {
  identifier          = "restored"
  instance_class      = "db.t4g.medium"
  snapshot_identifier = "orders-2026-01-01"
}

resource "aws_rds_cluster" "managed" {
  cluster_identifier          = "managed"
  engine                      = "aurora-postgresql"
  master_username             = "ledger"
  manage_master_user_password = true
}

resource "aws_rds_cluster" "given" {
  cluster_identifier = "given"
  engine             = "aurora-postgresql"
  master_username    = "ledger"
  master_password    = random_password.master.result # want "has a master password from the configuration"
}

resource "aws_docdb_cluster" "given" {
  cluster_identifier = "given"
  master_username    = "catalogue"
  master_password    = random_password.master.result # want "has a master password from the configuration"
}

resource "aws_redshift_cluster" "managed" {
  cluster_identifier     = "managed"
  node_type              = "ra3.large"
  master_username        = "wh_owner"
  manage_master_password = true
}

resource "aws_redshift_cluster" "given" {
  cluster_identifier = "given"
  node_type          = "ra3.large"
  master_username    = "wh_owner"
  master_password    = random_password.master.result # want "has a master password from the configuration"
}

# Without a password, IAM opens the namespace.
resource "aws_redshiftserverless_namespace" "none" {
  namespace_name = "none"
}

resource "aws_redshiftserverless_namespace" "given" {
  namespace_name      = "given"
  admin_username      = "wh_owner"
  admin_user_password = random_password.master.result # want "has a master password from the configuration"
}
