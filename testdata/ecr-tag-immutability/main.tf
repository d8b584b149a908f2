variable "mutability" {
  type = string
}

resource "aws_ecr_repository" "immutable" {
  name                 = "immutable"
  image_tag_mutability = "IMMUTABLE"
}

# Tags that must move, such as latest, are named.
resource "aws_ecr_repository" "but_latest" {
  name                 = "but-latest"
  image_tag_mutability = "IMMUTABLE_WITH_EXCLUSION"

  image_tag_mutability_exclusion_filter {
    filter      = "latest*"
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "left_out" { # want "repository \"left_out\" lets tags be overwritten"
  name = "left-out"
}

resource "aws_ecr_repository" "mutable" {
  name                 = "mutable"
  image_tag_mutability = "MUTABLE" # want "lets tags be overwritten"
}

resource "aws_ecr_repository" "mutable_but" {
  name                 = "mutable-but"
  image_tag_mutability = "MUTABLE_WITH_EXCLUSION" # want "lets tags be overwritten"

  image_tag_mutability_exclusion_filter {
    filter      = "release-*"
    filter_type = "WILDCARD"
  }
}

resource "aws_ecr_repository" "unset_variable" {
  name                 = "unset"
  image_tag_mutability = var.mutability # maybe "lets tags be overwritten"
}
