resource "aws_iam_policy" "broad" {
  name = "broad"
  policy = jsonencode({ # want "allows everything outside of a list"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      NotAction = "iam:*"
      Resource  = "*"
    }]
  })
}

resource "aws_iam_policy" "narrow" {
  name = "narrow"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["ec2:Describe*", "s3:ListAllMyBuckets"]
      Resource = "*"
    }]
  })
}
