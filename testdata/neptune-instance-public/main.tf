variable "public" {
  type = bool
}

resource "aws_neptune_cluster_instance" "private" {
  cluster_identifier  = "graph"
  instance_class      = "db.r6g.large"
  publicly_accessible = false
}

# The provider says no where nothing is said.
resource "aws_neptune_cluster_instance" "left_out" {
  count              = 2
  cluster_identifier = "graph"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster_instance" "public" {
  cluster_identifier  = "graph"
  instance_class      = "db.r6g.large"
  publicly_accessible = true # want "instance \"public\" has a public address"
}

resource "aws_neptune_cluster_instance" "unset_variable" {
  cluster_identifier  = "graph"
  instance_class      = "db.r6g.large"
  publicly_accessible = var.public # maybe "has a public address"
}
