provider "aws" {
  region = "eu-west-1"
}

variable "home_region" {
  default = "eu-west-1"
}

# Global types are recorded in the home region only.
resource "aws_config_configuration_recorder" "main" {
  for_each = toset(["eu-west-1", "eu-central-1", "us-east-1"])
  region   = each.key
  name     = "main"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_group {
    all_supported                 = true
    include_global_resource_types = each.key == var.home_region
  }
}
