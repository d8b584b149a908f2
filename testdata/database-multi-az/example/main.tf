resource "aws_db_instance" "two_zones" {
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  multi_az       = true
}

resource "aws_db_instance" "one_zone" { # want "in one Availability Zone"
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}
