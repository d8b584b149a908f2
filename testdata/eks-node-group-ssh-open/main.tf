variable "key" {
  type = string
}

variable "groups" {
  type = list(string)
}

locals {
  role = "arn:aws:iam::123456789012:role/nodes"
}

resource "aws_security_group" "bastion" {
  name = "bastion"
}

resource "aws_eks_node_group" "no_access" {
  cluster_name  = "cluster"
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a"]

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

resource "aws_eks_node_group" "open" { # want "\"open\" admits the internet to SSH"
  cluster_name  = "cluster"
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a"]

  remote_access {
    ec2_ssh_key = "operators"
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

resource "aws_eks_node_group" "empty" {
  cluster_name  = "cluster"
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a"]

  remote_access {
    ec2_ssh_key               = "operators"
    source_security_group_ids = [] # want "admits the internet to SSH"
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

resource "aws_eks_node_group" "bastion" {
  cluster_name  = "cluster"
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a"]

  remote_access {
    ec2_ssh_key               = "operators"
    source_security_group_ids = [aws_security_group.bastion.id]
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

# Without a key nothing is opened.
resource "aws_eks_node_group" "no_key" {
  cluster_name  = "cluster"
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a"]

  remote_access {}

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

resource "aws_eks_node_group" "unset_key" { # maybe "admits the internet to SSH"
  cluster_name  = "cluster"
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a"]

  remote_access {
    ec2_ssh_key = var.key
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

resource "aws_eks_node_group" "unset_groups" {
  cluster_name  = "cluster"
  node_role_arn = local.role
  subnet_ids    = ["subnet-0a"]

  remote_access {
    ec2_ssh_key               = "operators"
    source_security_group_ids = var.groups # maybe "admits the internet to SSH"
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}
