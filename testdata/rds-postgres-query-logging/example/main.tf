resource "aws_db_parameter_group" "orders" {
  name   = "orders"
  family = "postgres16"

  parameter {
    name  = "log_statement"
    value = "ddl"
  }
}

resource "aws_db_instance" "logged" {
  identifier           = "orders"
  engine               = "postgres"
  instance_class       = "db.m6g.large"
  parameter_group_name = aws_db_parameter_group.orders.name
}

resource "aws_db_instance" "unlogged" { # want "does not log statements"
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}
