locals {
  text = <<EOT
line one
line two
EOT
}

resource "aws_ssm_parameter" "crlf" {
  name  = "crlf"
  type  = "String"
  value = local.text
}
