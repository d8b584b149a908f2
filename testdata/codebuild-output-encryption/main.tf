variable "plain" {
  type = bool
}

locals {
  role = "arn:aws:iam::123456789012:role/build"
}

resource "aws_codebuild_project" "left_out" {
  name         = "left-out"
  service_role = local.role

  artifacts {
    type     = "S3"
    location = "guardlint-artifacts"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODECOMMIT"
  }

  logs_config {
    s3_logs {
      status   = "ENABLED"
      location = "guardlint-logs/build"
    }
  }
}

resource "aws_codebuild_project" "plain_artifacts" {
  name         = "plain-artifacts"
  service_role = local.role

  artifacts {
    type                = "S3"
    location            = "guardlint-artifacts"
    encryption_disabled = true # want "\"plain_artifacts\" switches off the encryption of its output"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODECOMMIT"
  }
}

resource "aws_codebuild_project" "no_artifacts" {
  name         = "no-artifacts"
  service_role = local.role

  artifacts {
    type                = "NO_ARTIFACTS"
    encryption_disabled = true
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODECOMMIT"
  }
}

resource "aws_codebuild_project" "plain_secondary" { # want "switches off the encryption"
  name         = "plain-secondary"
  service_role = local.role

  artifacts {
    type     = "S3"
    location = "guardlint-artifacts"
  }

  dynamic "secondary_artifacts" {
    for_each = { reports = false, packages = true }
    content {
      artifact_identifier = secondary_artifacts.key
      type                = "S3"
      location            = "guardlint-artifacts"
      encryption_disabled = secondary_artifacts.value
    }
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODECOMMIT"
  }
}

resource "aws_codebuild_project" "plain_logs" {
  name         = "plain-logs"
  service_role = local.role

  artifacts {
    type = "CODEPIPELINE"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODEPIPELINE"
  }

  logs_config {
    s3_logs {
      status              = "ENABLED"
      location            = "guardlint-logs/build"
      encryption_disabled = true # want "switches off the encryption"
    }
  }
}

# The logs are not written.
resource "aws_codebuild_project" "disabled_logs" {
  name         = "disabled-logs"
  service_role = local.role

  artifacts {
    type = "CODEPIPELINE"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODEPIPELINE"
  }

  logs_config {
    s3_logs {
      encryption_disabled = true
    }
  }
}

resource "aws_codebuild_project" "unset_variable" {
  name         = "unset"
  service_role = local.role

  artifacts {
    type                = "S3"
    location            = "guardlint-artifacts"
    encryption_disabled = var.plain # maybe "switches off the encryption"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/amazonlinux-x86_64-standard:5.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type = "CODECOMMIT"
  }
}
