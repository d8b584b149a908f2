variable "iam" {
  type = bool
}

variable "engine" {
  type = string
}

resource "aws_db_instance" "on" {
  identifier     = "on"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  iam_database_authentication_enabled = true
}

resource "aws_db_instance" "left_out" { # want "database \"left_out\" does not take IAM authentication"
  identifier     = "left_out"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "off" {
  identifier     = "off"
  engine         = "mysql"
  instance_class = "db.t4g.medium"

  iam_database_authentication_enabled = false # want "does not take IAM authentication"
}

# Other engines do not know it.
resource "aws_db_instance" "oracle" {
  identifier     = "oracle"
  engine         = "oracle-ee"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "unset_variable" {
  identifier     = "unset_variable"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  iam_database_authentication_enabled = var.iam # maybe "does not take IAM authentication"
}

resource "aws_db_instance" "restored" { # maybe "does not take IAM authentication"
  identifier          = "restored"
  instance_class      = "db.t4g.medium"
  snapshot_identifier = "rds:production-2026-01-01"
}

resource "aws_rds_cluster" "cluster" { # want "does not take IAM authentication"
  cluster_identifier = "cluster"
  engine             = "aurora-mysql"
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier = "graph"

  iam_database_authentication_enabled = true
}
