variable "cidrs" {
  type = list(string)
}

variable "public" {
  type = bool
}

variable "subnets" {
  type    = list(string)
  default = ["subnet-0a", "subnet-0b"]
}

locals {
  role = "arn:aws:iam::123456789012:role/cluster"
}

resource "aws_eks_cluster" "left_out" { # want "\"left_out\" admits the internet to its API endpoint"
  name     = "left-out"
  role_arn = local.role

  vpc_config {
    subnet_ids = var.subnets
  }
}

resource "aws_eks_cluster" "empty" {
  name     = "empty"
  role_arn = local.role

  vpc_config {
    subnet_ids          = var.subnets
    public_access_cidrs = [] # want "admits the internet"
  }
}

resource "aws_eks_cluster" "everywhere" {
  name     = "everywhere"
  role_arn = local.role

  vpc_config {
    subnet_ids              = var.subnets
    endpoint_private_access = true
    public_access_cidrs     = ["203.0.113.0/24", "0.0.0.0/0"] # want "admits the internet"
  }
}

resource "aws_eks_cluster" "everywhere_ipv6" {
  name     = "everywhere-ipv6"
  role_arn = local.role

  vpc_config {
    subnet_ids          = var.subnets
    public_access_cidrs = ["203.0.113.0/24", "::/0"] # want "admits the internet"
  }
}

resource "aws_eks_cluster" "halves" {
  name     = "halves"
  role_arn = local.role

  vpc_config {
    subnet_ids          = var.subnets
    public_access_cidrs = ["0.0.0.0/1", "128.0.0.0/1"] # want "admits the internet"
  }
}

resource "aws_eks_cluster" "office" {
  name     = "office"
  role_arn = local.role

  vpc_config {
    subnet_ids          = var.subnets
    public_access_cidrs = ["203.0.113.0/24", "198.51.100.7/32"]
  }
}

resource "aws_eks_cluster" "private" {
  name     = "private"
  role_arn = local.role

  vpc_config {
    subnet_ids              = var.subnets
    endpoint_private_access = true
    endpoint_public_access  = false
  }
}

resource "aws_eks_cluster" "unset_cidrs" {
  name     = "unset-cidrs"
  role_arn = local.role

  vpc_config {
    subnet_ids          = var.subnets
    public_access_cidrs = var.cidrs # maybe "admits the internet"
  }
}

resource "aws_eks_cluster" "unset_switch" { # maybe "admits the internet"
  name     = "unset-switch"
  role_arn = local.role

  vpc_config {
    subnet_ids             = var.subnets
    endpoint_public_access = var.public
  }
}

# The runner's own address.
resource "aws_eip" "runner" {
  domain = "vpc"
}

resource "aws_eks_cluster" "runner" {
  name     = "runner"
  role_arn = local.role

  vpc_config {
    subnet_ids          = var.subnets
    public_access_cidrs = ["${aws_eip.runner.public_ip}/32"]
  }
}

module "open" {
  source  = "./cluster"
  subnets = var.subnets
}

module "closed" {
  source  = "./cluster"
  subnets = var.subnets
  cidrs   = ["203.0.113.0/24"]
}
