# An existing bucket is brought under Terraform's control.

import {
  to = aws_s3_bucket.adopted
  id = "guardlint-adopted"
}

resource "aws_s3_bucket" "adopted" {
  bucket = "guardlint-adopted"
}
