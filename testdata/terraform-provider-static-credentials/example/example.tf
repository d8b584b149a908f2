provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIAIOSFODNN7EXAMPLE" # want "the credentials of provider.aws are written"
  secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
}

provider "aws" {
  alias  = "deployment"
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deployment"
  }
}
