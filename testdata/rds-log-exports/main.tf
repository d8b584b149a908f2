variable "logs" {
  type = list(string)
}

resource "aws_db_instance" "postgres" {
  identifier     = "postgres"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_db_instance" "left_out" { # want "database \"left_out\" exports no logs"
  identifier     = "left_out"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "empty" {
  identifier     = "empty"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  enabled_cloudwatch_logs_exports = [] # want "exports no logs"
}

# The audit log of MySQL needs an option group.
resource "aws_db_instance" "mysql" {
  identifier     = "mysql"
  engine         = "mysql"
  instance_class = "db.t4g.medium"

  enabled_cloudwatch_logs_exports = ["error"]
}

# It does not apply to RDS Custom and Aurora Serverless v1.
resource "aws_db_instance" "custom" {
  identifier     = "custom"
  engine         = "custom-oracle-ee"
  instance_class = "db.t4g.medium"
}

resource "aws_rds_cluster" "serverless" {
  cluster_identifier = "serverless"
  engine             = "aurora-mysql"

  engine_mode = "serverless"
}

resource "aws_db_instance" "unset_variable" {
  identifier     = "unset_variable"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  enabled_cloudwatch_logs_exports = var.logs # maybe "does not export|exports no logs"
}

resource "aws_rds_cluster" "aurora" {
  cluster_identifier = "aurora"
  engine             = "aurora-mysql"

  enabled_cloudwatch_logs_exports = ["audit", "error"]
}

resource "aws_rds_cluster" "aurora_errors" {
  cluster_identifier = "aurora_errors"
  engine             = "aurora-mysql"

  enabled_cloudwatch_logs_exports = ["error"] # want "database \"aurora_errors\" does not export its audit log"
}

resource "aws_rds_cluster" "aurora_postgres" {
  cluster_identifier = "aurora_postgres"
  engine             = "aurora-postgresql"

  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier = "graph"

  enable_cloudwatch_logs_exports = ["audit"]
}

resource "aws_neptune_cluster" "graph_slow" {
  cluster_identifier = "graph_slow"

  enable_cloudwatch_logs_exports = ["slowquery"] # want "does not export its audit log"
}

resource "aws_docdb_cluster_parameter_group" "audited" {
  name   = "audited"
  family = "docdb5.0"

  parameter {
    name  = "audit_logs"
    value = "enabled"
  }
}

resource "aws_docdb_cluster_parameter_group" "silent" {
  name   = "silent"
  family = "docdb5.0"

  parameter {
    name  = "audit_logs"
    value = "disabled"
  }
}

resource "aws_docdb_cluster" "audited" {
  cluster_identifier              = "audited"
  enabled_cloudwatch_logs_exports = ["audit"]
  db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.audited.name
}

resource "aws_docdb_cluster" "silent" { # want "does not export its audit log"
  cluster_identifier              = "silent"
  enabled_cloudwatch_logs_exports = ["audit"]
  db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.silent.name
}

resource "aws_docdb_cluster" "default_group" {
  cluster_identifier              = "default_group"
  enabled_cloudwatch_logs_exports = ["audit"]
  db_cluster_parameter_group_name = "default.docdb5.0" # want "does not export its audit log"
}

resource "aws_docdb_cluster" "group_left_out" { # want "does not export its audit log"
  cluster_identifier              = "group_left_out"
  enabled_cloudwatch_logs_exports = ["audit"]
}

resource "aws_docdb_cluster" "group_elsewhere" {
  cluster_identifier              = "group_elsewhere"
  enabled_cloudwatch_logs_exports = ["audit"]
  db_cluster_parameter_group_name = "of-the-platform" # maybe "does not export its audit log"
}
