terraform {
  backend "s3" {
    bucket         = "example-state"
    key            = "network/terraform.tfstate"
    region         = "eu-west-1"
    encrypt        = false # want "without encryption"
    dynamodb_table = "locks"
  }
}
