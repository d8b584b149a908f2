resource "aws_s3_bucket_acl" "public" {
  bucket = "example-site"
  acl    = "public-read" # want "grants access to everybody"
}

resource "aws_s3_bucket_acl" "private" {
  bucket = "example-site"
  acl    = "private"
}
