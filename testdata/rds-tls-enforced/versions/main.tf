# MariaDB enforces TLS by itself from 11.8 on.
resource "aws_db_parameter_group" "mariadb_11_4" { # want "does not enforce TLS"
  name   = "mariadb-11-4"
  family = "mariadb11.4"
}

resource "aws_db_parameter_group" "mariadb_11_8" {
  name   = "mariadb-11-8"
  family = "mariadb11.8"
}

resource "aws_db_parameter_group" "mariadb_11_8_off" { # want "does not enforce TLS"
  name   = "mariadb-11-8-off"
  family = "mariadb11.8"

  parameter {
    name  = "require_secure_transport"
    value = "OFF"
  }
}

# Before 10.5 it has no parameter for that.
resource "aws_db_parameter_group" "mariadb_10_4" {
  name   = "mariadb-10-4"
  family = "mariadb10.4"
}

resource "aws_db_parameter_group" "mysql_5_7" { # want "does not enforce TLS"
  name   = "mysql-5-7"
  family = "mysql5.7"
}

# Nor has MySQL before 5.7.
resource "aws_db_parameter_group" "mysql_5_6" {
  name   = "mysql-5-6"
  family = "mysql5.6"
}

resource "aws_db_parameter_group" "mysql_9_7" { # maybe "does not enforce TLS"
  name   = "mysql-9-7"
  family = "mysql9.7"
}

# Aurora MySQL does from 8.4 on.
resource "aws_rds_cluster_parameter_group" "aurora_mysql_5_7" { # want "does not enforce TLS"
  name   = "aurora-mysql-5-7"
  family = "aurora-mysql5.7"
}

resource "aws_rds_cluster_parameter_group" "aurora_mysql_8_4" {
  name   = "aurora-mysql-8-4"
  family = "aurora-mysql8.4"
}

resource "aws_rds_cluster_parameter_group" "aurora_mysql_8_4_off" { # want "does not enforce TLS"
  name   = "aurora-mysql-8-4-off"
  family = "aurora-mysql8.4"

  parameter {
    name  = "require_secure_transport"
    value = "0"
  }
}

# A cluster of three instances has the families of MySQL and PostgreSQL.
resource "aws_rds_cluster_parameter_group" "multi_az" { # want "does not enforce TLS"
  name   = "multi-az"
  family = "mysql8.4"
}

resource "aws_rds_cluster_parameter_group" "aurora_postgresql_16" { # want "does not enforce TLS"
  name   = "aurora-postgresql-16"
  family = "aurora-postgresql16"
}
