variable "authority" {
  type = string
}

resource "aws_db_instance" "current" {
  identifier         = "current"
  engine             = "postgres"
  instance_class     = "db.m6g.large"
  ca_cert_identifier = "rds-ca-rsa2048-g1"
}

resource "aws_db_instance" "left_out" {
  identifier     = "left-out"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "expired" {
  identifier         = "expired"
  engine             = "postgres"
  instance_class     = "db.m6g.large"
  ca_cert_identifier = "rds-ca-2019" # want "database \"expired\" has a certificate of an authority that has expired"
}

resource "aws_db_instance" "unset_authority" {
  identifier         = "unset-authority"
  engine             = "postgres"
  instance_class     = "db.m6g.large"
  ca_cert_identifier = var.authority # maybe "an authority that has expired"
}

resource "aws_db_instance" "unknown_authority" {
  identifier         = "unknown-authority"
  engine             = "postgres"
  instance_class     = "db.m6g.large"
  ca_cert_identifier = "rds-ca-mine" # maybe "an authority that has expired"
}

resource "aws_rds_cluster" "expired" {
  cluster_identifier        = "expired"
  engine                    = "postgres"
  db_cluster_instance_class = "db.m6gd.large"
  ca_certificate_identifier = "rds-ca-2019" # want "an authority that has expired"
}

resource "aws_rds_cluster_instance" "expired" {
  cluster_identifier = "cluster"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  ca_cert_identifier = "rds-ca-2015" # want "an authority that has expired"
}

resource "aws_docdb_cluster_instance" "current" {
  cluster_identifier = "documents"
  instance_class     = "db.r6g.large"
  ca_cert_identifier = "rds-ca-rsa4096-g1"
}
