variable "actions" {
  type = list(string)
}

resource "aws_iam_policy" "databases" {
  name = "databases"
  policy = jsonencode({ # want "policy .*databases.* gives credentials for every resource of a service"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "rds-db:connect", Resource = "*" }]
  })
}

resource "aws_iam_policy" "redshift_reader" {
  name = "redshift-reader"
  policy = jsonencode({ # want "gives credentials"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["redshift:Get*", "redshift:Describe*"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "federation" {
  name = "federation"
  policy = jsonencode({ # want "gives credentials"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:GetFederationToken", Resource = "*" }]
  })
}

resource "aws_iam_policy" "any_user_of_a_service" {
  name = "any-user-of-a-service"
  policy = jsonencode({ # want "gives credentials"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:CreateServiceSpecificCredential", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "ids" { # want "gives credentials"
  statement {
    actions   = ["cognito-identity:GetOpenIdTokenForDeveloperIdentity"]
    resources = ["arn:aws:cognito-identity:*:*:*"]
  }
}

resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "rds-db:connect", Resource = "arn:aws:rds-db:eu-west-1:111122223333:dbuser:db-ABCDEFGHIJKL/app" },
      { Effect = "Allow", Action = "redshift:GetClusterCredentials", Resource = "arn:aws:redshift:eu-west-1:111122223333:dbuser:reports/reader" },
      { Effect = "Allow", Action = "sts:GetFederationToken", Resource = "*", Condition = { StringEquals = { "aws:PrincipalTag/broker" = "true" } } },
    ]
  })
}

# These take no resource that could be named.
resource "aws_iam_policy" "registry_login" {
  name = "registry-login"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["ecr:GetAuthorizationToken", "ecr-public:GetAuthorizationToken", "sts:GetServiceBearerToken", "sts:GetSessionToken", "cognito-identity:GetOpenIdToken"], Resource = "*" }]
  })
}

# Other rules report these.
resource "aws_iam_policy" "broader" {
  name = "broader"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "redshift:*", Resource = "*" },
      { Effect = "Allow", Action = "iam:CreateAccessKey", Resource = "*" },
      { Effect = "Allow", Action = "iam:Create*", Resource = "*" },
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "*" },
      { Effect = "Allow", Action = "*", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "variable_actions" {
  name = "variable-actions"
  policy = jsonencode({ # maybe "gives credentials"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}
