variable "all_regions" {
  type = bool
}

resource "aws_iam_role" "aggregator" {
  name = "config-aggregator"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "config.amazonaws.com" }
    }]
  })
}

resource "aws_config_configuration_aggregator" "organization" {
  name = "organization"

  organization_aggregation_source {
    all_regions = true
    role_arn    = aws_iam_role.aggregator.arn
  }
}

resource "aws_config_configuration_aggregator" "some_regions" {
  name = "some-regions"

  organization_aggregation_source { # want "\"some_regions\" leaves regions out"
    regions  = ["eu-west-1", "eu-central-1"]
    role_arn = aws_iam_role.aggregator.arn
  }
}

resource "aws_config_configuration_aggregator" "accounts" {
  name = "accounts"

  account_aggregation_source {
    account_ids = ["123456789012"]
    all_regions = true
  }
}

resource "aws_config_configuration_aggregator" "off" {
  name = "off"

  account_aggregation_source {
    account_ids = ["123456789012"]
    all_regions = false # want "\"off\" leaves regions out"
    regions     = ["eu-west-1"]
  }
}

resource "aws_config_configuration_aggregator" "unset_variable" {
  name = "unset"

  account_aggregation_source {
    account_ids = ["123456789012"]
    all_regions = var.all_regions # maybe "leaves regions out"
    regions     = var.all_regions ? null : ["eu-west-1"]
  }
}
