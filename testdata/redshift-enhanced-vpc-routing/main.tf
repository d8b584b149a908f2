variable "routing" {
  type = bool
}

resource "aws_redshift_cluster" "on" {
  cluster_identifier = "on"
  node_type          = "ra3.large"

  enhanced_vpc_routing = true
}

resource "aws_redshift_cluster" "left_out" { # want "\"left_out\" loads and unloads data past the VPC"
  cluster_identifier = "left_out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier = "off"
  node_type          = "ra3.large"

  enhanced_vpc_routing = false # want "loads and unloads data past the VPC"
}

resource "aws_redshift_cluster" "unset_variable" {
  cluster_identifier = "unset_variable"
  node_type          = "ra3.large"

  enhanced_vpc_routing = var.routing # maybe "loads and unloads data past the VPC"
}
