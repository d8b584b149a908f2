resource "aws_iam_policy" "broad" {
  name = "broad"
  policy = jsonencode({ # want "allows an action on every resource"
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "narrow" {
  name = "narrow"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["ec2:Describe*", "s3:ListAllMyBuckets"] # these take no resource
      Resource = "*"
    }]
  })
}
