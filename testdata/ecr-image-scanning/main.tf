provider "aws" {
  region = "us-east-1"
}

variable "scan" {
  type = bool
}

resource "aws_ecr_repository" "scanned" {
  name = "app"

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_repository" "left_out" { # want "repository \"left_out\" does not scan its images"
  name = "app-left-out"
}

resource "aws_ecr_repository" "off" {
  name = "app-off"

  image_scanning_configuration {
    scan_on_push = false # want "does not scan its images"
  }
}

resource "aws_ecr_repository" "unset_variable" {
  name = "app-unset"

  image_scanning_configuration {
    scan_on_push = var.scan # maybe "does not scan its images"
  }
}

# The registry says more than its repositories, where a filter takes them.
resource "aws_ecr_registry_scanning_configuration" "region" {
  scan_type = "BASIC"

  rule {
    scan_frequency = "SCAN_ON_PUSH"

    repository_filter {
      filter      = "prod"
      filter_type = "WILDCARD"
    }

    repository_filter {
      filter      = "team/*/service"
      filter_type = "WILDCARD"
    }
  }
}

resource "aws_ecr_repository" "contains" {
  for_each = toset(["prod", "nonprod-a", "x/prod/y"])
  name     = each.value
}

resource "aws_ecr_repository" "wildcard" {
  name = "team/a/service"
}

resource "aws_ecr_repository" "longer_than_wildcard" { # want "does not scan its images"
  name = "team/a/service-b"
}

# A registry of another region says nothing here.
resource "aws_ecr_registry_scanning_configuration" "ireland" {
  region    = "eu-west-1"
  scan_type = "ENHANCED"

  rule {
    scan_frequency = "CONTINUOUS_SCAN"

    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}

resource "aws_ecr_repository" "everything" {
  region = "eu-west-1"
  name   = "any"
}

resource "aws_ecr_repository" "elsewhere" { # want "does not scan its images"
  region = "eu-central-1"
  name   = "any"
}

resource "aws_ecr_registry_scanning_configuration" "paris" {
  region    = "eu-west-3"
  scan_type = "BASIC"

  rule {
    scan_frequency = "MANUAL"

    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}

resource "aws_ecr_repository" "by_hand" { # want "does not scan its images"
  region = "eu-west-3"
  name   = "any"
}
