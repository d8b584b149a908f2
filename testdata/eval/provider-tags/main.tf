terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "env" {
  default = "prod"
}

locals {
  tags = { Team = "core", Env = var.env }
}

provider "aws" {
  region = "eu-central-1"
  default_tags {
    tags = local.tags
  }
}

provider "aws" {
  alias  = "plain"
  region = "us-east-1"
}

provider "aws" {
  alias  = "unknown"
  region = "us-west-2"
  default_tags {
    tags = merge(local.tags, { Vpc = aws_vpc.v.id })
  }
}

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "own" {
  cidr_block = "10.1.0.0/16"
  tags       = { Team = "other", Name = "own" }
}

resource "aws_vpc" "plain" {
  provider   = aws.plain
  cidr_block = "10.2.0.0/16"
}

resource "aws_vpc" "plain_tagged" {
  provider   = aws.plain
  cidr_block = "10.2.0.0/16"
  tags       = { Name = "plain", Empty = "" }
}

resource "aws_vpc" "unknown_default" {
  provider   = aws.unknown
  cidr_block = "10.3.0.0/16"
}

resource "aws_vpc" "unknown_own" {
  cidr_block = "10.4.0.0/16"
  tags       = { Vpc = aws_vpc.v.id }
}

resource "aws_vpc" "other_region" {
  region     = "ap-south-1"
  cidr_block = "10.5.0.0/16"
  tags       = null
}

resource "aws_vpc" "empty_tags" {
  provider   = aws.plain
  cidr_block = "10.6.0.0/16"
  tags       = {}
}

module "inherits" {
  source = "./m"
  name   = "inherits"
}

module "passed" {
  source = "./m"
  name   = "passed"
  providers = {
    aws = aws.plain
  }
}

module "two" {
  source = "./two"
  providers = {
    aws      = aws
    aws.peer = aws.plain
  }
}

resource "aws_ssm_parameter" "references" {
  for_each = {
    team = aws_vpc.own.tags_all["Team"]
    env  = aws_vpc.own.tags_all.Env
    all  = jsonencode(aws_vpc.v.tags_all)
    none = jsonencode(aws_vpc.v.tags)
    reg  = aws_vpc.other_region.region
  }
  name  = each.key
  type  = "String"
  value = each.value
}
