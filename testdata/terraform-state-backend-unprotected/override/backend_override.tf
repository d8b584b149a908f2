terraform {
  backend "s3" {
    bucket         = "example-state"
    key            = "network/terraform.tfstate"
    dynamodb_table = "locks"
  }
}
