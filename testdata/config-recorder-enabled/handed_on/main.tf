# Whoever uses the module may start the recorder.
resource "aws_config_configuration_recorder" "main" { # maybe "is never started"
  name     = "main"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

output "recorder_name" {
  value = aws_config_configuration_recorder.main.name
}
