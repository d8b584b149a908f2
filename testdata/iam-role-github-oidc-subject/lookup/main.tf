data "aws_iam_openid_connect_provider" "github" {
  url = "https://token.actions.githubusercontent.com"
}

resource "aws_iam_role" "looked_up" {
  name = "looked-up"
  assume_role_policy = jsonencode({ # want "role \"looked_up\" may be assumed by GitHub workflows of strangers"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Federated = data.aws_iam_openid_connect_provider.github.arn }, Action = "sts:AssumeRoleWithWebIdentity" }]
  })
}
