variable "window" {
  type = number
}

resource "aws_rds_cluster" "day" {
  cluster_identifier = "day"
  engine             = "aurora-mysql"

  backtrack_window = 86400
}

resource "aws_rds_cluster" "left_out" { # want "cluster \"left_out\" cannot be taken back in time"
  cluster_identifier = "left_out"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster" "zero" {
  cluster_identifier = "zero"
  engine             = "aurora-mysql"

  backtrack_window = 0 # want "cannot be taken back in time"
}

resource "aws_rds_cluster" "unset_variable" {
  cluster_identifier = "unset_variable"
  engine             = "aurora-mysql"

  backtrack_window = var.window # maybe "cannot be taken back in time"
}

# Only Aurora MySQL knows it.
resource "aws_rds_cluster" "postgres" {
  cluster_identifier = "postgres"
  engine             = "aurora-postgresql"
}
