terraform {
  backend "s3" { # want "without a lock"
    bucket       = "example-state"
    key          = "network/terraform.tfstate"
    encrypt      = false # want "without encryption"
    use_lockfile = false
  }
}
