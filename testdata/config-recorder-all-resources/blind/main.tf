resource "aws_config_configuration_recorder" "blind" {
  name     = "blind"
  role_arn = "arn:aws:iam::123456789012:role/config"

  recording_group {
    all_supported = false # want "\"blind\" does not record all resources"

    exclusion_by_resource_types {
      resource_types = ["AWS::EC2::SecurityGroup"]
    }

    recording_strategy {
      use_only = "EXCLUSION_BY_RESOURCE_TYPES"
    }
  }
}
