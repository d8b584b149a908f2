variable "protect" {
  type = bool
}

resource "aws_db_instance" "on" {
  identifier     = "on"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  deletion_protection = true
}

resource "aws_db_instance" "off" {
  identifier     = "off"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  deletion_protection = false # want "database \"off\" is not protected from deletion"
}

resource "aws_db_instance" "left_out" { # want "is not protected from deletion"
  identifier     = "left_out"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "unset_variable" {
  identifier     = "unset_variable"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  deletion_protection = var.protect # maybe "is not protected from deletion"
}

resource "aws_db_instance" "replica" { # want "is not protected from deletion"
  identifier          = "replica"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.on.identifier
}

resource "aws_rds_cluster" "cluster" {
  cluster_identifier = "cluster"
  engine             = "aurora-mysql"

  deletion_protection = true
}

resource "aws_neptune_cluster" "graph" { # want "is not protected from deletion"
  cluster_identifier = "graph"
}

resource "aws_rds_global_cluster" "left_out" { # want "is not protected from deletion"
  global_cluster_identifier = "left-out"
  engine                    = "aurora-mysql"
}
