terraform {
  backend "s3" { # maybe "without a lock"
    key = "network/terraform.tfstate"
  }
}
