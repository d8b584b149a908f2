resource "aws_config_configuration_recorder" "left_out" { # want "\"left_out\" does not record all resources"
  name     = "left-out"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder" "regional" {
  name     = "regional"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_group { # want "\"regional\" does not record all resources"
    all_supported = true
  }
}

resource "aws_config_configuration_recorder" "picked" {
  name     = "picked"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_group {
    all_supported  = false # want "\"picked\" does not record all resources"
    resource_types = ["AWS::EC2::Instance", "AWS::IAM::Role"]
  }
}

resource "aws_config_configuration_recorder" "elsewhere" {
  name     = "elsewhere"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_group {
    all_supported                 = true
    include_global_resource_types = false # maybe "\"elsewhere\" does not record all resources"
  }
}
