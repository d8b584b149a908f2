variable "skip" {
  type = bool
}

variable "environment" {
  type    = string
  default = "staging"
}

# A snapshot is taken unless it is said otherwise.
resource "aws_db_instance" "left_out" {
  identifier                = "left-out"
  engine                    = "postgres"
  instance_class            = "db.t4g.medium"
  allocated_storage         = 20
  final_snapshot_identifier = "left-out-final"
}

resource "aws_db_instance" "off" {
  identifier                = "off"
  engine                    = "postgres"
  instance_class            = "db.t4g.medium"
  allocated_storage         = 20
  skip_final_snapshot       = false
  final_snapshot_identifier = "off-final"
}

resource "aws_db_instance" "skipped" {
  identifier          = "skipped"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  skip_final_snapshot = true # want "database \"skipped\" is deleted without a last snapshot"
}

resource "aws_db_instance" "named" {
  identifier                = "named"
  engine                    = "postgres"
  instance_class            = "db.t4g.medium"
  allocated_storage         = 20
  skip_final_snapshot       = true # want "deleted without a last snapshot"
  final_snapshot_identifier = "named-final"
}

resource "aws_db_instance" "by_environment" {
  identifier          = "by-environment"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  skip_final_snapshot = var.environment != "production" # want "deleted without a last snapshot"
}

resource "aws_db_instance" "unset_variable" {
  identifier          = "unset-variable"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  skip_final_snapshot = var.skip # maybe "deleted without a last snapshot"
}

# Read replicas must skip it.
resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.off.identifier
  skip_final_snapshot = true
}

# There is none of RDS Custom.
resource "aws_db_instance" "custom" {
  identifier          = "custom"
  engine              = "custom-sqlserver-ee"
  instance_class      = "db.r5.xlarge"
  allocated_storage   = 500
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "skipped" {
  cluster_identifier        = "skipped"
  engine                    = "aurora-postgresql"
  skip_final_snapshot       = true # want "deleted without a last snapshot"
  final_snapshot_identifier = "skipped-final"
}

resource "aws_rds_cluster" "kept" {
  cluster_identifier        = "kept"
  engine                    = "aurora-postgresql"
  final_snapshot_identifier = "kept-final"
}

resource "aws_docdb_cluster" "skipped" {
  cluster_identifier  = "skipped"
  skip_final_snapshot = true # want "deleted without a last snapshot"
}

resource "aws_neptune_cluster" "skipped" {
  cluster_identifier  = "skipped"
  skip_final_snapshot = true # want "deleted without a last snapshot"
}

resource "aws_redshift_cluster" "skipped" {
  for_each            = toset(["sales", "web"])
  cluster_identifier  = each.key
  node_type           = "ra3.large"
  skip_final_snapshot = true # want "deleted without a last snapshot"
}
