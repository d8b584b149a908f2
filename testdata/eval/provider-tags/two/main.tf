terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.peer]
    }
  }
}
resource "aws_sns_topic" "here" {}
resource "aws_sns_topic" "there" {
  provider = aws.peer
}
module "leaf" {
  source = "../leaf"
  providers = {
    aws = aws.peer
  }
}
