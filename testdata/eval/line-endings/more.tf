
resource "aws_ssm_parameter" "flush" {
  name  = "flush"
  type  = "String"
  value = <<-EOT
    a
      b

    c
  EOT
}
