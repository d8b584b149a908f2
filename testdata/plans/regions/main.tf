# Where resources live: by their own argument, by a provider configuration, in modules.

variable "region" {
  default = "eu-central-1"
}

locals {
  elsewhere = "sa-east-1"
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Owner = "team"
    }
  }
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

provider "aws" {
  alias  = "local"
  region = local.elsewhere
}

resource "aws_s3_bucket" "default" {}

resource "aws_s3_bucket" "own" {
  region = "ap-south-1"
}

resource "aws_s3_bucket" "west" {
  provider = aws.west
}

resource "aws_iam_role" "default" {
  assume_role_policy = "{}"
}

resource "aws_iam_role" "west" {
  provider           = aws.west
  assume_role_policy = "{}"
}

resource "aws_iam_role" "local" {
  provider           = aws.local
  assume_role_policy = "{}"
}

resource "aws_iam_user" "local" {
  provider = aws.local
  name     = "u"
}

module "west" {
  source = "./m"
  providers = {
    aws = aws.west
  }
}
