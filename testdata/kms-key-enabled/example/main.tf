resource "aws_kms_key" "on" {
  is_enabled = true
}

resource "aws_kms_key" "off" {
  is_enabled = false # want "is disabled"
}
