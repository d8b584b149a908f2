variable "provider_arn" {
  type = string
}

resource "aws_iam_openid_connect_provider" "cluster" {
  url            = "https://oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_saml_provider" "idp" {
  name                   = "idp"
  saml_metadata_document = "<xml/>"
}

locals {
  cluster = "oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF"
  open = {
    nothing       = { Federated = aws_iam_openid_connect_provider.cluster.arn, Condition = {} }
    other_claim   = { Federated = aws_iam_openid_connect_provider.cluster.arn, Condition = { StringEquals = { "${local.cluster}:amr" = "x" } } }
    other_issuer  = { Federated = aws_iam_openid_connect_provider.cluster.arn, Condition = { StringEquals = { "accounts.google.com:aud" = "x" } } }
    any_subject   = { Federated = aws_iam_openid_connect_provider.cluster.arn, Condition = { StringLike = { "${local.cluster}:sub" = "*" } } }
    terraform     = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io", Condition = { StringEquals = { "app.terraform.io:aud" = "aws.workload.identity" } } }
    terraform_any = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io", Condition = { StringLike = { "app.terraform.io:sub" = "organization:*:project:p:*" } } }
    cognito       = { Federated = "cognito-identity.amazonaws.com", Condition = { "ForAnyValue:StringLike" = { "cognito-identity.amazonaws.com:amr" = "unauthenticated" } } }
  }
  closed = {
    service_account = { Federated = aws_iam_openid_connect_provider.cluster.arn, Condition = { StringEquals = { "${local.cluster}:sub" = "system:serviceaccount:ns:sa" } } }
    audience        = { Federated = aws_iam_openid_connect_provider.cluster.arn, Condition = { StringEquals = { "${local.cluster}:aud" = "sts.amazonaws.com" } } }
    terraform       = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io", Condition = { StringLike = { "app.terraform.io:sub" = "organization:acme:project:p:*" } } }
    cognito         = { Federated = "cognito-identity.amazonaws.com", Condition = { StringEquals = { "cognito-identity.amazonaws.com:aud" = "eu-west-1:12345678-ffff-ffff-ffff-123456" } } }
    # GitHub has a rule of its own, SAML has no tokens.
    github = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com", Condition = {} }
    saml   = { Federated = aws_iam_saml_provider.idp.arn, Condition = {} }
  }
}

resource "aws_iam_role" "open" {
  for_each = local.open
  name     = each.key
  assume_role_policy = jsonencode({ # want "role \"open\" accepts an identity provider's tokens whoever they are for"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Federated = each.value.Federated }, Action = "sts:AssumeRoleWithWebIdentity", Condition = each.value.Condition }]
  })
}

resource "aws_iam_role" "closed" {
  for_each = local.closed
  name     = each.key
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Federated = each.value.Federated }, Action = "sts:AssumeRoleWithWebIdentity", Condition = each.value.Condition }]
  })
}

resource "aws_iam_role" "unset" {
  name = "unset"
  assume_role_policy = jsonencode({ # maybe "role \"unset\" accepts"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Federated = var.provider_arn }, Action = "sts:AssumeRoleWithWebIdentity" }]
  })
}
