variable "public" {
  type = bool
}

variable "cidrs" {
  type = list(string)
}

locals {
  role    = "arn:aws:iam::123456789012:role/cluster"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_eks_cluster" "left_out" { # want "cluster \"left_out\" has a public API endpoint"
  name     = "left-out"
  role_arn = local.role

  vpc_config {
    subnet_ids = local.subnets
  }
}

resource "aws_eks_cluster" "both" {
  name     = "both"
  role_arn = local.role

  vpc_config {
    subnet_ids              = local.subnets
    endpoint_private_access = true
    endpoint_public_access  = true # want "has a public API endpoint"
  }
}

# Less severe: only the office gets through.
resource "aws_eks_cluster" "office" {
  name     = "office"
  role_arn = local.role

  vpc_config {
    subnet_ids              = local.subnets
    endpoint_private_access = true
    endpoint_public_access  = true # want "has a public API endpoint"
    public_access_cidrs     = ["203.0.113.0/24"]
  }
}

resource "aws_eks_cluster" "unset_cidrs" {
  name     = "unset-cidrs"
  role_arn = local.role

  vpc_config {
    subnet_ids             = local.subnets
    endpoint_public_access = true # want "has a public API endpoint"
    public_access_cidrs    = var.cidrs
  }
}

resource "aws_eks_cluster" "private" {
  name     = "private"
  role_arn = local.role

  vpc_config {
    subnet_ids              = local.subnets
    endpoint_private_access = true
    endpoint_public_access  = false
  }
}

resource "aws_eks_cluster" "unset" {
  name     = "unset"
  role_arn = local.role

  vpc_config {
    subnet_ids              = local.subnets
    endpoint_private_access = true
    endpoint_public_access  = var.public # maybe "cluster \"unset\" has a public API endpoint"
  }
}
