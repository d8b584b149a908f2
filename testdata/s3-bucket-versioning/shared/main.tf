# Whoever uses this bucket may declare versioning for it.
resource "aws_s3_bucket" "shared" { # maybe "does not keep versions"
  bucket_prefix = "guardlint-shared"
}

output "bucket" {
  value = aws_s3_bucket.shared.id
}
