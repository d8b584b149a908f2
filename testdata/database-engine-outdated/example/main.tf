resource "aws_db_instance" "current" {
  identifier     = "orders"
  engine         = "postgres"
  engine_version = "17.5"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "outdated" {
  identifier     = "orders"
  engine         = "postgres"
  engine_version = "13.20" # want "past the end of standard support"
  instance_class = "db.m6g.large"
}
