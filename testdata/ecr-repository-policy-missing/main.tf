resource "aws_ecr_repository" "with" {
  name = "with"
}

resource "aws_ecr_repository_policy" "with" {
  repository = aws_ecr_repository.with.name
  policy     = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_ecr_repository" "each" {
  for_each = toset(["a", "b"])
  name     = each.value
}

resource "aws_ecr_repository_policy" "each" {
  for_each   = aws_ecr_repository.each
  repository = each.value.name
  policy     = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_ecr_repository" "without" { # want "repository \"without\" has no policy of its own"
  name = "without"
}

resource "aws_ecr_repository" "handed_on" { # maybe "has no policy of its own"
  name = "handed-on"
}

output "repository" {
  value = aws_ecr_repository.handed_on.name
}
