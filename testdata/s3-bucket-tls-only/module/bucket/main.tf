resource "aws_s3_bucket" "b" { # maybe "bucket \"b\" has no policy"
  bucket_prefix = "guardlint-"
}

output "id" {
  value = aws_s3_bucket.b.id
}
