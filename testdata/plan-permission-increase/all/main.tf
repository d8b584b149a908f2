locals {
  all = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "terraform_data" "later" {
  input = "x"
}

resource "aws_iam_policy" "grows" {
  name   = "grows"
  policy = local.all # want "iam policy \"grows\" allows everything, unlike before"
}

resource "aws_iam_policy" "always" {
  name   = "always"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Sid = "Everything" }] })
}

resource "aws_iam_policy" "perhaps" {
  name   = "perhaps"
  policy = terraform_data.later.output # maybe "iam policy \"perhaps\" allows everything"
}

resource "aws_iam_policy" "escalates" {
  name   = "escalates"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["iam:*", "s3:Get*"], Resource = "*" }] }) # want "allows every change in IAM"
}

resource "aws_iam_policy" "reads" {
  name   = "reads"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::input/*" }] })
}

resource "aws_iam_role_policy" "new_name" { # it had the same elsewhere
  name   = "p"
  role   = "r"
  policy = local.all
}

resource "aws_iam_role" "trust" {
  name                 = "trust"
  permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
  assume_role_policy   = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }] }) # want "iam role \"trust\" lets anyone assume the role, unlike before"
}

resource "aws_iam_role" "unbounded" { # want "iam role \"unbounded\" loses its permissions boundary"
  name               = "unbounded"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "new_name" { # the role was an administrator before
  role       = "admin"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "admin" {
  role       = aws_iam_role.unbounded.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" # want "attaches administrator rights, unlike before"
}

resource "aws_iam_role_policy_attachment" "declared" {
  role       = aws_iam_role.trust.name
  policy_arn = aws_iam_policy.always.arn # want "attaches administrator rights, unlike before"
}

resource "aws_iam_role_policy_attachment" "reads" {
  role       = aws_iam_role.trust.name
  policy_arn = aws_iam_policy.reads.arn
}

resource "aws_kms_key_policy" "k" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*", Principal = "*" }] }) # want "lets anyone use the key, unlike before"
}

resource "aws_organizations_policy" "guard" { # want "no longer denies what statement \"Trails\" denied"
  name = "guard"
  content = jsonencode({ Statement = [
    { Sid = "Trails", Effect = "Deny", Action = ["cloudtrail:DeleteTrail"], Resource = "*" },
    { Sid = "Regions", Effect = "Deny", NotAction = ["iam:*"], Resource = "*", Condition = { StringNotEquals = { "aws:RequestedRegion" = "eu-west-1" } } },
  ] })
}

resource "aws_organizations_policy" "wider" {
  name    = "wider"
  content = jsonencode({ Statement = [{ Effect = "Deny", Action = ["cloudtrail:DeleteTrail", "cloudtrail:StopLogging"], Resource = "*" }] })
}

resource "aws_iam_policy" "starts_code" {
  name   = "starts-code"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"], Resource = "*" }] }) # want "iam policy \"starts_code\" lets its holder run code under other roles, unlike before"
}

resource "aws_iam_policy" "started_code_before" {
  name   = "started-code-before"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "lambda:CreateFunction", "lambda:Invoke*"], Resource = "*" }] })
}
