module "eu" {
  source = "./recorder"
  region = "eu-west-1"
}

resource "aws_config_configuration_recorder_status" "eu" {
  region     = "eu-west-1"
  name       = module.eu.name
  is_enabled = true
}

module "us" {
  source = "./recorder"
  region = "us-east-1"
}
