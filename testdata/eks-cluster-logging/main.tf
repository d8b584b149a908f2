variable "types" {
  type = list(string)
}

resource "aws_eks_cluster" "left_out" { # want "cluster \"left_out\" does not log its API, audit and authenticator"
  name     = "left-out"
  role_arn = "arn:aws:iam::111122223333:role/cluster"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "none" {
  name                      = "none"
  role_arn                  = "arn:aws:iam::111122223333:role/cluster"
  enabled_cluster_log_types = [] # want "does not log its API"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "some" {
  name                      = "some"
  role_arn                  = "arn:aws:iam::111122223333:role/cluster"
  enabled_cluster_log_types = ["api", "controllerManager", "scheduler"] # want "does not log its API"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "who_did_what" {
  name                      = "who-did-what"
  role_arn                  = "arn:aws:iam::111122223333:role/cluster"
  enabled_cluster_log_types = ["api", "audit", "authenticator"] # want "cluster \"who_did_what\" does not log its controller manager and scheduler"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "all" {
  name                      = "all"
  role_arn                  = "arn:aws:iam::111122223333:role/cluster"
  enabled_cluster_log_types = ["audit", "api", "authenticator", "scheduler", "controllerManager"]

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

resource "aws_eks_cluster" "unset" {
  name                      = "unset"
  role_arn                  = "arn:aws:iam::111122223333:role/cluster"
  enabled_cluster_log_types = var.types # maybe "cluster \"unset\" does not log its API, audit and authenticator"

  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}
