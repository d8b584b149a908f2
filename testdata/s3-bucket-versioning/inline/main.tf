# The spelling before version 4 of the provider.
resource "aws_s3_bucket" "kept_inline" {
  bucket = "guardlint-inline-kept"

  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket" "off" {
  bucket = "guardlint-inline-off"

  versioning {
    enabled = false # want "bucket \"off\" does not keep versions"
  }
}
