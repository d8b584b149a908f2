# Planned with -destroy after it was applied.

resource "aws_s3_bucket" "gone" {
  bucket = "guardlint-gone"
}
