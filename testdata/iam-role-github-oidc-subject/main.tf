variable "repositories" {
  type = list(string)
}

variable "subject" {
  type = string
}

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

locals {
  github = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
  sub    = "token.actions.githubusercontent.com:sub"
  open = {
    no_condition   = {}
    audience_only  = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
    anything       = { StringLike = { (local.sub) = "*" } }
    any_repository = { StringLike = { (local.sub) = "repo:*" } }
    other_owners   = { StringLike = { (local.sub) = "repo:octo-org*" } }
    any_owner      = { StringLike = { (local.sub) = "repo:*/octo-repo:ref:refs/heads/main" } }
    weakest        = { StringLike = { (local.sub) = ["repo:octo-org/octo-repo:*", "repo:octo*"] } }
    environment    = { StringEquals = { (local.sub) = "environment:production" } }
    branch         = { StringEquals = { "token.actions.githubusercontent.com:ref" = "refs/heads/main" } }
    if_exists      = { StringEqualsIfExists = { "token.actions.githubusercontent.com:repository" = "octo-org/octo-repo" } }
    negated        = { StringNotLike = { (local.sub) = "repo:evil/*" } }
    other_issuer   = { StringLike = { "gitlab.com:sub" = "repo:octo-org/octo-repo:*" } }
  }
  closed = {
    exact         = { StringEquals = { (local.sub) = "repo:octo-org/octo-repo:ref:refs/heads/main" } }
    repository    = { StringLike = { (local.sub) = "repo:octo-org/octo-repo:*" } }
    organisation  = { StringLike = { (local.sub) = ["repo:octo-org/*", "repo:octo-org2/*"] } }
    upper_case    = { StringLike = { "Token.Actions.GithubUserContent.com:SUB" = "repo:octo-org/*" } }
    any_value     = { "ForAnyValue:StringLike" = { (local.sub) = "repo:octo-org/octo-repo:*" } }
    every_value   = { "ForAllValues:StringLike" = { (local.sub) = "repo:octo-org/octo-repo:*" } }
    owner_id      = { StringEquals = { "token.actions.githubusercontent.com:repository_owner_id" = "12345" } }
    workflow      = { StringLike = { "token.actions.githubusercontent.com:job_workflow_ref" = "octo-org/workflows/.github/workflows/deploy.yml@*" } }
    custom_claims = { StringLike = { (local.sub) = "repository_owner:octo-org:*" } }
    literal       = { StringEquals = { (local.sub) = "repo:*" } } # no token has this subject
  }
}

resource "aws_iam_role" "open" {
  for_each = local.open
  name     = each.key
  assume_role_policy = jsonencode({ # want "role \"open\" may be assumed by GitHub workflows of strangers"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Federated = local.github }, Action = "sts:AssumeRoleWithWebIdentity", Condition = each.value }]
  })
}

resource "aws_iam_role" "closed" {
  for_each = local.closed
  name     = each.key
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Federated = local.github }, Action = "sts:AssumeRoleWithWebIdentity", Condition = each.value }]
  })
}

# The provider by reference, by a data source, and by a template.
resource "aws_iam_role" "by_reference" {
  for_each = {
    resource = aws_iam_openid_connect_provider.github.arn
    template = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"
    url      = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:oidc-provider/${replace(aws_iam_openid_connect_provider.github.url, "https://", "")}"
  }
  name = each.key
  assume_role_policy = jsonencode({ # want "role \"by_reference\" may be assumed by GitHub workflows of strangers"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Federated = each.value }, Action = "sts:AssumeRoleWithWebIdentity" }]
  })
}

# Other providers, and no tokens at all.
resource "aws_iam_role" "others" {
  for_each = {
    eks  = { Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF" }
    saml = { Federated = "arn:aws:iam::123456789012:saml-provider/idp" }
    ec2  = { Service = "ec2.amazonaws.com" }
  }
  name = each.key
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = each.value, Action = "sts:AssumeRoleWithWebIdentity" }]
  })
}

# What modules do: a list of repositories, and a document of its own.
data "aws_iam_policy_document" "repositories" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = [for repository in var.repositories : "repo:${repository}:*"]
    }
  }
}

resource "aws_iam_role" "repositories" {
  name               = "repositories"
  assume_role_policy = data.aws_iam_policy_document.repositories.json # maybe "role \"repositories\" may be assumed by GitHub workflows"
}

data "aws_iam_policy_document" "alone" { # want "document \"alone\" may be assumed by GitHub workflows of strangers"
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringLike"
      variable = "${aws_iam_openid_connect_provider.github.url}:sub"
      values   = ["repo:octo*"]
    }
  }
}

resource "aws_iam_role" "unset_repository" {
  name = "unset-repository"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow", Principal = { Federated = local.github }, Action = "sts:AssumeRoleWithWebIdentity"
      # Whatever the repository is, its owner is known.
      Condition = { StringLike = { (local.sub) = "repo:octo-org/${var.subject}:*" } }
    }]
  })
}

resource "aws_iam_role" "unset_subject" {
  name = "unset-subject"
  assume_role_policy = jsonencode({ # maybe "role \"unset_subject\""
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { Federated = local.github }, Action = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringLike = { (local.sub) = var.subject } }
    }]
  })
}
