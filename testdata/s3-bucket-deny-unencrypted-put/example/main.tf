resource "aws_s3_bucket" "payroll" {
  bucket = "example-payroll"

  tags = {
    classification = "confidential"
  }
}

resource "aws_s3_bucket_policy" "payroll" {
  bucket = aws_s3_bucket.payroll.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = "${aws_s3_bucket.payroll.arn}/*"
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
