resource "aws_s3_bucket" "good" {
  bucket = "guardlint-good"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = ["arn:aws:s3:::guardlint-good", "arn:aws:s3:::guardlint-good/*"]
      Condition = { Bool = { "aws:SecureTransport" = false } }
    }]
  })
}

resource "aws_s3_bucket" "bad" {
  bucket = "guardlint-bad"
  policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}" # want "bucket \"bad\" does not deny requests without TLS"
}
