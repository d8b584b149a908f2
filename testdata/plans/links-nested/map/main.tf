variable "buckets" {}

resource "aws_s3_bucket_public_access_block" "map" {
  for_each          = var.buckets
  bucket            = each.value.id
  block_public_acls = true
}
