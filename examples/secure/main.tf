# The shop's stack as it should be: `guardlint scan examples/secure` finds nothing that blocks.
# Its twin in ../insecure has the same parts with the mistakes that guardlint is for.

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

  default_tags {
    tags = {
      Application = var.name
      ManagedBy   = "terraform"
    }
  }
}
