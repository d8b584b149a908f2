provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIAIOSFODNN7EXAMPLE" # want "the credentials of provider.aws are written"
  secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
}

provider "aws" {
  alias   = "profile"
  region  = "eu-west-1"
  profile = "deployment"
}

variable "token" {
  type    = string
  default = null
}

# A variable without a value is left out.
provider "aws" {
  alias  = "token"
  region = "eu-west-1"
  token  = var.token
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}

resource "aws_sns_topic" "profile" {
  provider = aws.profile
  name     = "alarms"
}

resource "aws_sns_topic" "token" {
  provider = aws.token
  name     = "alarms"
}
