variable "family" {
  type = string
}

variable "force" {
  type = string
}

variable "require" {
  type = bool
}

resource "aws_db_parameter_group" "forced" {
  name   = "forced"
  family = "postgres14"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_parameter_group" "old_by_itself" { # want "parameter group \"old_by_itself\" does not enforce TLS"
  name   = "old-by-itself"
  family = "postgres14"

  parameter {
    name  = "log_connections"
    value = "1"
  }
}

# PostgreSQL enforces TLS by itself from 15 on.
resource "aws_db_parameter_group" "new_by_itself" {
  name   = "new-by-itself"
  family = "postgres16"

  parameter {
    name  = "log_connections"
    value = "1"
  }
}

resource "aws_db_parameter_group" "new_off" { # want "does not enforce TLS"
  name   = "new-off"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

resource "aws_db_parameter_group" "mysql" {
  name   = "mysql"
  family = "mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}

resource "aws_db_parameter_group" "mysql_number" {
  name   = "mysql-number"
  family = "mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "1"
  }
}

resource "aws_db_parameter_group" "mysql_off" { # want "does not enforce TLS"
  name   = "mysql-off"
  family = "mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "OFF"
  }
}

resource "aws_db_parameter_group" "mysql_left_out" { # want "does not enforce TLS"
  name   = "mysql-left-out"
  family = "mysql8.0"

  parameter {
    name  = "max_connections"
    value = "500"
  }
}

resource "aws_db_parameter_group" "mariadb_left_out" { # want "does not enforce TLS"
  name   = "mariadb-left-out"
  family = "mariadb10.11"
}

resource "aws_db_parameter_group" "newer" { # want "does not enforce TLS"
  name   = "newer"
  family = "mysql8.4"
}

resource "aws_db_parameter_group" "newer_on" {
  name   = "newer-on"
  family = "mysql8.4"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}

resource "aws_db_parameter_group" "sqlserver" { # want "does not enforce TLS"
  name   = "sqlserver"
  family = "sqlserver-se-15.0"
}

resource "aws_db_parameter_group" "sqlserver_forced" {
  name   = "sqlserver-forced"
  family = "sqlserver-se-15.0"

  parameter {
    name         = "rds.force_ssl"
    value        = "1"
    apply_method = "pending-reboot"
  }
}

# Oracle has an option for it.
resource "aws_db_parameter_group" "oracle" {
  name   = "oracle"
  family = "oracle-ee-19"
}

# In Aurora it is the cluster's parameter.
resource "aws_db_parameter_group" "aurora_instance" {
  name   = "aurora-instance"
  family = "aurora-postgresql15"
}

resource "aws_rds_cluster_parameter_group" "aurora_left_out" { # want "does not enforce TLS"
  name   = "aurora-left-out"
  family = "aurora-postgresql15"
}

resource "aws_rds_cluster_parameter_group" "aurora_forced" {
  name   = "aurora-forced"
  family = "aurora-postgresql15"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_rds_cluster_parameter_group" "aurora_new" {
  name   = "aurora-new"
  family = "aurora-postgresql17"
}

resource "aws_rds_cluster_parameter_group" "aurora_mysql" {
  name   = "aurora-mysql"
  family = "aurora-mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}

resource "aws_rds_cluster_parameter_group" "aurora_mysql_left_out" { # want "does not enforce TLS"
  name   = "aurora-mysql-left-out"
  family = "aurora-mysql8.0"
}

resource "aws_db_parameter_group" "unset_family" {
  name   = "unset-family"
  family = var.family # maybe "does not enforce TLS"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_parameter_group" "unset_value" { # maybe "does not enforce TLS"
  name   = "unset-value"
  family = "postgres14"

  parameter {
    name  = "rds.force_ssl"
    value = var.force
  }
}

resource "aws_db_proxy" "required" {
  name           = "required"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"]
  require_tls    = true
}

resource "aws_db_proxy" "left_out" { # want "proxy \"left_out\" takes connections without TLS"
  name           = "left-out"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"]
}

resource "aws_db_proxy" "unset_variable" {
  name           = "unset"
  engine_family  = "MYSQL"
  role_arn       = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids = ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"]
  require_tls    = var.require # maybe "takes connections without TLS"
}
