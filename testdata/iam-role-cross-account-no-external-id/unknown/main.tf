# Nothing tells whether this is the configuration's own account.
resource "aws_iam_role" "some_account" {
  name = "some-account"
  assume_role_policy = jsonencode({ # maybe "role \"some_account\" may be assumed by another account"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::210987654321:root" } }]
  })
}
