terraform {
  cloud {
    organization = "example"

    workspaces {
      name = "network"
    }
  }
}
