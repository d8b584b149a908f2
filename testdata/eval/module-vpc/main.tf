locals {
  region = "eu-west-1"
  cidr   = "10.0.0.0/16"
  azs    = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  tags   = { Example = "vpc", Repo = "guardlint" }
}

provider "aws" {
  region = local.region
}

module "vpc" {
  source = "./vpc"

  name             = "ex-vpc"
  cidr             = local.cidr
  azs              = local.azs
  private_subnets  = [for k, v in local.azs : cidrsubnet(local.cidr, 8, k)]
  public_subnets   = [for k, v in local.azs : cidrsubnet(local.cidr, 8, k + 4)]
  database_subnets = [for k, v in local.azs : cidrsubnet(local.cidr, 8, k + 8)]

  private_subnet_names = ["Private Subnet One", "Private Subnet Two"]
  enable_nat_gateway   = true
  single_nat_gateway   = true
  enable_flow_log      = true
  public_subnet_tags   = { "kubernetes.io/role/elb" = 1 }
  tags                 = local.tags
}

module "per_az" {
  source                 = "./vpc"
  name                   = "per-az"
  cidr                   = "172.16.0.0/16"
  azs                    = slice(local.azs, 0, 2)
  private_subnets        = cidrsubnets("172.16.0.0/16", 4, 4)
  public_subnets         = ["172.16.128.0/24", "172.16.129.0/24"]
  enable_nat_gateway     = true
  one_nat_gateway_per_az = true
}

module "off" {
  source     = "./vpc"
  create_vpc = false
}

output "vpc_id" {
  value = module.vpc.vpc_id
}

resource "aws_security_group" "endpoints" {
  name   = "endpoints"
  vpc_id = module.vpc.vpc_id
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = module.vpc.private_subnets_cidr_blocks
  }
  tags = { off = module.off.vpc_id == null ? "null" : "set", first = try(module.off.private_subnets[0], "none") }
}
