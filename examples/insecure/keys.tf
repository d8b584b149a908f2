resource "aws_kms_key" "main" {
  description = "Everything that ${var.name} stores"
}

resource "aws_kms_alias" "main" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.main.key_id
}
