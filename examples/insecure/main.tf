# The shop's stack with the mistakes that guardlint is for: `guardlint scan examples/insecure` finds them.
# Never apply it. Its twin in ../secure has the same parts done right.

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = var.region
}
