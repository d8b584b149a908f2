terraform {
  backend "s3" { # want "without a lock"
    bucket = "example-state"
    key    = "network/terraform.tfstate"
    region = "eu-west-1"
  }
}
