terraform {
  backend "local" {
    path = "/srv/state/network.tfstate"
  }
}
