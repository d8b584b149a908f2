resource "aws_db_instance" "moved" {
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  port           = 15432
}

resource "aws_db_instance" "left_out" { # want "default port of its engine"
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}
