resource "aws_kms_key" "a" {
  lifecycle {
    ignore_changes = [tags]
  }
}
