variable "key" {
  type = string
}

resource "aws_kms_key" "code" {
  enable_key_rotation = true
}

resource "aws_codebuild_project" "left_out" { # want "aws_codebuild_project.left_out is encrypted with a key that AWS manages"
  name         = "left_out"
  service_role = "arn:aws:iam::123456789012:role/build"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/shop.git"
  }
}

resource "aws_codebuild_project" "own" {
  name           = "own"
  service_role   = "arn:aws:iam::123456789012:role/build"
  encryption_key = aws_kms_key.code.arn

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/shop.git"
  }
}

resource "aws_codebuild_project" "of_aws" {
  name           = "of_aws"
  service_role   = "arn:aws:iam::123456789012:role/build"
  encryption_key = "alias/aws/s3" # want "is encrypted with a key that AWS manages"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/shop.git"
  }
}

resource "aws_codebuild_project" "unset_variable" {
  name           = "unset_variable"
  service_role   = "arn:aws:iam::123456789012:role/build"
  encryption_key = var.key # maybe "is encrypted with a key that AWS manages"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }

  source {
    type     = "GITHUB"
    location = "https://github.com/example/shop.git"
  }
}

resource "aws_codepipeline" "left_out" {
  name     = "left_out"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"

  artifact_store { # want "aws_codepipeline.left_out is encrypted with a key that AWS manages"
    location = "guardlint-artifacts"
    type     = "S3"
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "S3"
      version          = "1"
      output_artifacts = ["source"]
    }
  }

  stage {
    name = "Build"

    action {
      name            = "Build"
      category        = "Build"
      owner           = "AWS"
      provider        = "CodeBuild"
      version         = "1"
      input_artifacts = ["source"]
    }
  }
}

resource "aws_codepipeline" "own" {
  name     = "own"
  role_arn = "arn:aws:iam::123456789012:role/pipeline"

  artifact_store {
    location = "guardlint-artifacts"
    type     = "S3"

    encryption_key {
      id   = aws_kms_key.code.arn
      type = "KMS"
    }
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "S3"
      version          = "1"
      output_artifacts = ["source"]
    }
  }

  stage {
    name = "Build"

    action {
      name            = "Build"
      category        = "Build"
      owner           = "AWS"
      provider        = "CodeBuild"
      version         = "1"
      input_artifacts = ["source"]
    }
  }
}

resource "aws_codeartifact_domain" "left_out" { # want "aws_codeartifact_domain.left_out is encrypted with a key that AWS manages"
  domain = "left-out"
}

resource "aws_codeartifact_domain" "own" {
  domain         = "own"
  encryption_key = aws_kms_key.code.arn
}

resource "aws_codegurureviewer_repository_association" "left_out" { # want "aws_codegurureviewer_repository_association.left_out is encrypted with a key that AWS manages"
  repository {
    codecommit {
      name = "shop"
    }
  }
}

resource "aws_codegurureviewer_repository_association" "own" {
  repository {
    codecommit {
      name = "shop"
    }
  }

  kms_key_details {
    encryption_option = "CUSTOMER_MANAGED_CMK"
    kms_key_id        = aws_kms_key.code.key_id
  }
}
