terraform {
  backend "local" { # want "in a file beside the configuration"
    path = "state/terraform.tfstate"
  }
}
