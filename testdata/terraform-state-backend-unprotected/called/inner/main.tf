# Only a root module's backend is used.
terraform {
  backend "local" {}
}
