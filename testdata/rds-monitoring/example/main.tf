resource "aws_db_instance" "seen" {
  identifier                   = "orders"
  engine                       = "postgres"
  instance_class               = "db.m6g.large"
  monitoring_interval          = 60
  monitoring_role_arn          = "arn:aws:iam::111122223333:role/rds-monitoring"
  performance_insights_enabled = true
}

resource "aws_db_instance" "unseen" { # want "has no enhanced monitoring"
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}
