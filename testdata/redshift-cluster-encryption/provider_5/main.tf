terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.40, < 6.0"
    }
  }
}

# The provider sends false, and AWS encrypts clusters that were made since January 2025.
resource "aws_redshift_cluster" "old_default" { # maybe "cluster \"old_default\" is not encrypted at rest"
  cluster_identifier = "old-default"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "asked_for" {
  cluster_identifier = "asked-for"
  node_type          = "ra3.large"
  encrypted          = true
}
