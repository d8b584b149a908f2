variable "settings" {}

resource "aws_s3_bucket_public_access_block" "object" {
  count             = var.settings.enabled ? 1 : 0
  bucket            = var.settings.target.id
  block_public_acls = true
}
