variable "features" {
  type = set(string)
}

resource "aws_iam_organizations_features" "both" {
  enabled_features = ["RootCredentialsManagement", "RootSessions"]
}

resource "aws_iam_organizations_features" "one" {
  enabled_features = ["RootCredentialsManagement"] # want ".*one.* does not manage the credentials and sessions of root users"
}

resource "aws_iam_organizations_features" "unset" {
  enabled_features = var.features # maybe "does not manage"
}
