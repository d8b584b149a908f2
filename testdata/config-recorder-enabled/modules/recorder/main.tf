variable "region" {
  type = string
}

resource "aws_config_configuration_recorder" "main" { # want[module.us] "is never started"
  region   = var.region
  name     = "recorder-${var.region}"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

output "name" {
  value = aws_config_configuration_recorder.main.name
}
