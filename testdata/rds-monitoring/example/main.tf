resource "aws_db_instance" "watched" {
  identifier                   = "orders"
  engine                       = "postgres"
  instance_class               = "db.m6g.large"
  monitoring_interval          = 60
  monitoring_role_arn          = "arn:aws:iam::111122223333:role/rds-monitoring"
  performance_insights_enabled = true
}

resource "aws_db_instance" "left_out" { # want "has no enhanced monitoring"
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}
