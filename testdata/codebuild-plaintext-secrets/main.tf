variable "type" {
  type = string
}

locals {
  role = "arn:aws:iam::111122223333:role/build"
}

resource "aws_codebuild_project" "plaintext" {
  name         = "plaintext"
  service_role = local.role

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"

    environment_variable {
      name  = "STAGE"
      value = "prod"
    }

    environment_variable { # want "project \"plaintext\" holds a credential in the clear"
      name  = "NPM_TOKEN"
      value = "0123456789"
    }
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/app.git"
  }
}

resource "aws_codebuild_project" "kept_elsewhere" {
  name         = "kept-elsewhere"
  service_role = local.role

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"

    environment_variable {
      name  = "NPM_TOKEN"
      value = "build/npm:token"
      type  = "SECRETS_MANAGER"
    }
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/app.git"
  }
}

resource "aws_codebuild_project" "source" {
  name         = "source"
  service_role = local.role

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type     = "GITHUB"
    location = "https://builder:0123456789@github.com/example/app.git" # want "holds a credential"
  }
}

resource "aws_codebuild_project" "unset_variable" {
  name         = "unset-variable"
  service_role = local.role

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"

    environment_variable { # maybe "holds a credential"
      name  = "AWS_SECRET_ACCESS_KEY"
      value = "0123456789"
      type  = var.type
    }
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/app.git"
  }
}
