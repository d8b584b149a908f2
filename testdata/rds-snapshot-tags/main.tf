variable "copy" {
  type = bool
}

resource "aws_db_instance" "on" {
  identifier     = "on"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  copy_tags_to_snapshot = true
}

resource "aws_db_instance" "off" {
  identifier     = "off"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  copy_tags_to_snapshot = false # want "database \"off\" does not copy its tags to snapshots"
}

resource "aws_db_instance" "left_out" { # want "does not copy its tags to snapshots"
  identifier     = "left_out"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "unset_variable" {
  identifier     = "unset_variable"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  copy_tags_to_snapshot = var.copy # maybe "does not copy its tags to snapshots"
}

resource "aws_rds_cluster" "cluster" {
  cluster_identifier = "cluster"
  engine             = "aurora-mysql"

  copy_tags_to_snapshot = true
}

resource "aws_neptune_cluster" "graph" { # want "does not copy its tags to snapshots"
  cluster_identifier = "graph"
}
