variable "engine" {
  type = string
}

variable "group" {
  type = string
}

variable "release" {
  type = string
}

# The default group of a version cannot be changed: it does what the version does by itself.
resource "aws_db_instance" "postgres_13" {
  instance_class = "db.t4g.micro"
  engine         = "postgres" # want "database \"postgres_13\" has a default parameter group"
  engine_version = "13.22"
}

resource "aws_db_instance" "postgres_16" {
  instance_class = "db.t4g.micro"
  engine         = "postgres"
  engine_version = "16"
}

# Which version RDS takes is not known, and from 15 on they enforce TLS.
resource "aws_db_instance" "postgres_of_today" { # maybe "database \"postgres_of_today\" has a default parameter group"
  instance_class = "db.t4g.micro"
  engine         = "postgres"
}

resource "aws_db_instance" "mysql" {
  instance_class = "db.t4g.micro"
  engine         = "mysql" # want "database \"mysql\" has a default parameter group"
  engine_version = "8.0.43"
}

resource "aws_db_instance" "mysql_of_today" {
  instance_class = "db.t4g.micro"
  engine         = "mysql" # want "database \"mysql_of_today\" has a default parameter group"
}

resource "aws_db_instance" "named_default" {
  instance_class       = "db.t4g.micro"
  engine               = "mysql" # want "database \"named_default\" has a default parameter group"
  engine_version       = var.release
  parameter_group_name = "default.mysql8.0"
}

resource "aws_db_instance" "sqlserver" {
  instance_class = "db.t3.small"
  engine         = "sqlserver-web" # want "database \"sqlserver\" has a default parameter group"
}

# Oracle has options for that.
resource "aws_db_instance" "oracle" {
  instance_class = "db.t3.small"
  engine         = "oracle-se2"
}

# A group of its own is judged where it is declared.
resource "aws_db_instance" "own_group" {
  instance_class       = "db.t4g.micro"
  engine               = "mysql"
  engine_version       = "8.0.43"
  parameter_group_name = aws_db_parameter_group.own.name
}

resource "aws_db_parameter_group" "own" {
  name_prefix = "own-"
  family      = "mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}

resource "aws_db_instance" "group_elsewhere" {
  instance_class       = "db.t4g.micro"
  engine               = "mysql"
  engine_version       = "8.0.43"
  parameter_group_name = "ours"
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.postgres_13.identifier
}

resource "aws_db_instance" "unset_engine" {
  instance_class = "db.t4g.micro"
  engine         = var.engine # maybe "database \"unset_engine\" has a default parameter group"
}

resource "aws_db_instance" "unset_release" {
  instance_class = "db.t4g.micro"
  engine         = "postgres"
  engine_version = var.release # maybe "database \"unset_release\" has a default parameter group"
}

resource "aws_db_instance" "unset_group" {
  instance_class       = "db.t4g.micro"
  engine               = "mysql"
  engine_version       = "8.0.43"
  parameter_group_name = var.group # maybe "database \"unset_group\" has a default parameter group"
}

resource "aws_db_instance" "mariadb_of_today" { # maybe "database \"mariadb_of_today\" has a default parameter group"
  instance_class = "db.t4g.micro"
  engine         = "mariadb"
}

resource "aws_rds_cluster" "aurora_postgresql" {
  engine         = "aurora-postgresql" # want "database cluster \"aurora_postgresql\" has a default parameter group"
  engine_version = "16.9"
}

resource "aws_rds_cluster" "aurora_mysql" {
  engine         = "aurora-mysql" # want "database cluster \"aurora_mysql\" has a default parameter group"
  engine_version = "8.0.mysql_aurora.3.08.2"
}

resource "aws_rds_cluster" "aurora_postgresql_17" {
  engine         = "aurora-postgresql"
  engine_version = "17.5"
}

resource "aws_rds_cluster" "multi_az" {
  engine                          = "mysql" # want "database cluster \"multi_az\" has a default parameter group"
  engine_version                  = "8.4.6"
  db_cluster_parameter_group_name = "default.mysql8.4"
}

# Members have the parameter from their cluster.
resource "aws_db_instance" "member" {
  instance_class = "db.r6g.large"
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.08.2"
}
