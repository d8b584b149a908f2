resource "aws_s3_bucket" "salaries" {
  bucket = "example-salaries"

  tags = {
    classification = "confidential"
  }
}

resource "aws_s3_bucket_policy" "salaries" {
  bucket = aws_s3_bucket.salaries.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.salaries.arn}/*"
      Condition = {
        StringNotEqualsIfExists = {
          "s3:x-amz-server-side-encryption-aws-kms-key-id" = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "pensions" { # want "takes objects under any key"
  bucket = "example-pensions"

  tags = {
    classification = "confidential"
  }
}
