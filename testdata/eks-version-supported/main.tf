variable "kubernetes" {
  type = string
}

resource "aws_eks_cluster" "old" {
  name     = "old"
  role_arn = "arn:aws:iam::111122223333:role/cluster"
  version  = "1.29" # want "cluster \"old\" runs a version of Kubernetes out of standard support"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "last" {
  name     = "last"
  role_arn = "arn:aws:iam::111122223333:role/cluster"
  version  = "1.34" # want "out of standard support"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "supported" {
  name     = "supported"
  role_arn = "arn:aws:iam::111122223333:role/cluster"
  version  = "1.35"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "newer" {
  name     = "newer"
  role_arn = "arn:aws:iam::111122223333:role/cluster"
  version  = "1.40"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "left_out" {
  name     = "left-out"
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "unset" {
  name     = "unset"
  role_arn = "arn:aws:iam::111122223333:role/cluster"
  version  = var.kubernetes # maybe "cluster \"unset\" runs a version"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}
