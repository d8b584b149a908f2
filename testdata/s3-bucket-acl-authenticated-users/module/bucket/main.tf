variable "acl" {
  type = string
}

resource "aws_s3_bucket" "this" {}

resource "aws_s3_bucket_acl" "this" {
  bucket = aws_s3_bucket.this.id
  acl    = var.acl # want[module.shared] "every AWS account"
}
