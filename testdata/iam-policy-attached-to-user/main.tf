variable "auditors" {
  type = list(string)
}

variable "extra_policies" {
  type = set(string)
}

resource "aws_iam_user" "alice" {
  name = "alice"
}

resource "aws_iam_group" "developers" {
  name = "developers"
}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "codebuild.amazonaws.com" } }]
  })
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::reports/*"]
  }
}

resource "aws_iam_policy" "read" {
  name   = "read-reports"
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_user_policy" "read" {
  name   = "read-reports"
  user   = aws_iam_user.alice.name # want "\"read\" gives a policy to a single user"
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_user_policy_attachment" "read" {
  user       = aws_iam_user.alice.name # want "gives a policy to a single user"
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_user_policy_attachment" "each" {
  for_each   = toset(["bob", "carol"])
  user       = each.value # want "gives a policy to a single user"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_group_policy_attachment" "read" {
  group      = aws_iam_group.developers.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_role_policy_attachment" "read" {
  role       = aws_iam_role.deploy.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_policy_attachment" "groups" {
  name       = "groups"
  groups     = [aws_iam_group.developers.name]
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_policy_attachment" "no_users" {
  name       = "no-users"
  users      = []
  roles      = [aws_iam_role.deploy.name]
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_policy_attachment" "users" {
  name       = "users"
  users      = [aws_iam_user.alice.name] # want "\"users\" gives a policy to a single user"
  groups     = [aws_iam_group.developers.name]
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_policy_attachment" "auditors" {
  name       = "auditors"
  users      = var.auditors # maybe "gives a policy to a single user"
  policy_arn = "arn:aws:iam::aws:policy/SecurityAudit"
}

resource "aws_iam_user_policy_attachments_exclusive" "nothing" {
  user_name   = aws_iam_user.alice.name
  policy_arns = []
}

resource "aws_iam_user_policy_attachments_exclusive" "read" {
  user_name   = "bob"
  policy_arns = [aws_iam_policy.read.arn] # want "gives a policy to a single user"
}

resource "aws_iam_user_policy_attachments_exclusive" "extra" {
  user_name   = "carol"
  policy_arns = var.extra_policies # maybe "gives a policy to a single user"
}
