resource "aws_iam_policy" "broad" {
  name = "broad"
  policy = jsonencode({ # want "allows every change in IAM"
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "iam:*"
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
      Action   = ["iam:GetRole", "iam:UpdateRoleDescription"]
      Resource = "arn:aws:iam::123456789012:role/team-a/*"
    }]
  })
}
