variable "days" {
  type = number
}

resource "aws_db_instance" "week" {
  identifier     = "week"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  backup_retention_period = 7
}

resource "aws_db_instance" "short" {
  identifier     = "short"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  backup_retention_period = 3 # want "automated backups of database \"short\" are kept for less than 7 days"
}

# No backups are taken unless it is asked for.
resource "aws_db_instance" "left_out" { # want "kept for less than 7 days"
  identifier     = "left_out"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "unset_variable" {
  identifier     = "unset_variable"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  backup_retention_period = var.days # maybe "kept for less than 7 days"
}

# The data of a replica is its source's.
resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.week.identifier
}

# What is restored keeps the setting that it had.
resource "aws_db_instance" "restored" { # maybe "kept for less than 7 days"
  identifier     = "restored"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  snapshot_identifier = "rds:production-2026-01-01"
}

resource "aws_rds_cluster" "cluster" {
  cluster_identifier = "cluster"
  engine             = "aurora-postgresql"

  backup_retention_period = 14
}

# One day is the default of clusters.
resource "aws_rds_cluster" "cluster_left_out" { # want "kept for less than 7 days"
  cluster_identifier = "cluster_left_out"
  engine             = "aurora-postgresql"
}

resource "aws_docdb_cluster" "documents" { # maybe "kept for less than 7 days"
  cluster_identifier = "documents"

  snapshot_identifier = "documents"
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier = "graph"

  backup_retention_period = 35
}
