terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_redshift_cluster" "old_default" { # want "cluster \"old_default\" has a public address"
  cluster_identifier = "old-default"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "inside" {
  cluster_identifier  = "inside"
  node_type           = "ra3.large"
  publicly_accessible = false
}

resource "aws_redshiftserverless_workgroup" "unaffected" {
  namespace_name = "analytics"
  workgroup_name = "unaffected"
}
