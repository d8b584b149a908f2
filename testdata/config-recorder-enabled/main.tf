variable "enabled" {
  type = bool
}

variable "create_status" {
  type = bool
}

resource "aws_config_delivery_channel" "main" {
  s3_bucket_name = "guardlint-config"
}

resource "aws_config_configuration_recorder" "on" {
  name     = "on"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "on" {
  name       = aws_config_configuration_recorder.on.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.main]
}

resource "aws_config_configuration_recorder" "off" {
  name     = "off"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "off" {
  name       = aws_config_configuration_recorder.off.id
  is_enabled = false # want "status \"off\" switches the recorder off"
}

resource "aws_config_configuration_recorder" "forgotten" { # want "recorder \"forgotten\" is never started"
  name     = "forgotten"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder" "same_name" {
  name     = "same-name"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "same_name" {
  name       = "same-name"
  is_enabled = true
}

resource "aws_config_configuration_recorder" "unset_variable" {
  name     = "unset"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "unset_variable" {
  name       = aws_config_configuration_recorder.unset_variable.name
  is_enabled = var.enabled # maybe "switches the recorder off"
}

resource "aws_config_configuration_recorder" "perhaps" { # maybe "recorder \"perhaps\" is never started"
  name     = "perhaps"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "perhaps" {
  count      = var.create_status ? 1 : 0
  name       = aws_config_configuration_recorder.perhaps.name
  is_enabled = true
}
