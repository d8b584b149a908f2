variable "statements" {
  type = string
}

resource "aws_db_parameter_group" "logging" {
  name   = "logging"
  family = "postgres16"

  parameter {
    name  = "log_statement"
    value = "ddl"
  }

  parameter {
    name  = "log_min_duration_statement"
    value = "1000"
  }
}

resource "aws_db_parameter_group" "silent" {
  name   = "silent"
  family = "postgres16"

  parameter {
    name  = "log_statement"
    value = "none"
  }

  parameter {
    name  = "log_min_duration_statement"
    value = "-1"
  }
}

resource "aws_db_parameter_group" "unset_value" {
  name   = "unset-value"
  family = "postgres16"

  parameter {
    name  = "log_statement"
    value = var.statements
  }
}

resource "aws_db_instance" "logging" {
  identifier           = "logging"
  engine               = "postgres"
  instance_class       = "db.m6g.large"
  parameter_group_name = aws_db_parameter_group.logging.name
}

resource "aws_db_instance" "silent" {
  identifier           = "silent"
  engine               = "postgres"
  instance_class       = "db.m6g.large"
  parameter_group_name = aws_db_parameter_group.silent.name # want "database \"silent\" does not log statements"
}

resource "aws_db_instance" "left_out" { # want "does not log statements"
  identifier     = "left-out"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "default_group" {
  identifier           = "default-group"
  engine               = "postgres"
  instance_class       = "db.m6g.large"
  parameter_group_name = "default.postgres16" # want "does not log statements"
}

resource "aws_db_instance" "unset_value" { # maybe "does not log statements"
  identifier           = "unset-value"
  engine               = "postgres"
  instance_class       = "db.m6g.large"
  parameter_group_name = aws_db_parameter_group.unset_value.name
}

resource "aws_db_instance" "group_elsewhere" {
  identifier           = "group-elsewhere"
  engine               = "postgres"
  instance_class       = "db.m6g.large"
  parameter_group_name = "shared-postgres16" # maybe "does not log statements"
}

resource "aws_db_instance" "mysql" {
  identifier     = "mysql"
  engine         = "mysql"
  instance_class = "db.m6g.large"
}

resource "aws_rds_cluster_parameter_group" "logging" {
  name   = "logging"
  family = "aurora-postgresql16"

  parameter {
    name  = "log_min_duration_statement"
    value = "500"
  }
}

resource "aws_rds_cluster" "logging" {
  cluster_identifier              = "logging"
  engine                          = "aurora-postgresql"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.logging.name
}

resource "aws_rds_cluster" "left_out" { # want "does not log statements"
  cluster_identifier = "left-out"
  engine             = "aurora-postgresql"
}

# Its instances have the parameter.
resource "aws_rds_cluster" "by_instances" {
  cluster_identifier = "by-instances"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "by_instances" {
  count = 2

  cluster_identifier      = aws_rds_cluster.by_instances.id
  engine                  = "aurora-postgresql"
  instance_class          = "db.r6g.large"
  db_parameter_group_name = aws_db_parameter_group.logging.name
}
