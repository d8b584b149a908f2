# A variable without a type may be a text or a list: compared literally, its values pin the caller.
variable "organization" {}

resource "aws_ecr_repository_policy" "literal" {
  repository = "literal"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ecr:BatchGetImage"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = var.organization } }
    }]
  })
}

resource "aws_ecr_repository_policy" "pattern" {
  repository = "pattern"
  policy = jsonencode({ # maybe "lets every AWS account in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ecr:BatchGetImage"
      Condition = { StringLike = { "aws:PrincipalOrgID" = var.organization } }
    }]
  })
}
