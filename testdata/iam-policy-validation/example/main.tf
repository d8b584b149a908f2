resource "aws_iam_policy" "broad" {
  name = "broad"
  policy = jsonencode({ # want "INVALID_EFFECT"
    Version = "2012-10-17"
    Statement = [{
      Effect   = "allow"
      Action   = "s3:GetObject"
      Resource = "arn:aws:s3:::orders/*"
    }]
  })
}

resource "aws_iam_policy" "narrow" {
  name = "narrow"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "arn:aws:s3:::orders/*"
    }]
  })
}
