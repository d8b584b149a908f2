variable "days" {
  type = number
}

# One day is the default.
resource "aws_redshift_cluster" "left_out" {
  cluster_identifier = "left_out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "week" {
  cluster_identifier = "week"
  node_type          = "ra3.large"

  automated_snapshot_retention_period = 7
}

resource "aws_redshift_cluster" "zero" {
  cluster_identifier = "zero"
  node_type          = "ra3.large"

  automated_snapshot_retention_period = 0 # want "cluster \"zero\" takes no automatic snapshots"
}

resource "aws_redshift_cluster" "unset_variable" {
  cluster_identifier = "unset_variable"
  node_type          = "ra3.large"

  automated_snapshot_retention_period = var.days # maybe "takes no automatic snapshots"
}
