resource "aws_db_instance" "current" {
  identifier         = "orders"
  engine             = "postgres"
  instance_class     = "db.m6g.large"
  ca_cert_identifier = "rds-ca-rsa2048-g1"
}

resource "aws_db_instance" "expired" {
  identifier         = "orders"
  engine             = "postgres"
  instance_class     = "db.m6g.large"
  ca_cert_identifier = "rds-ca-2019" # want "an authority that has expired"
}
