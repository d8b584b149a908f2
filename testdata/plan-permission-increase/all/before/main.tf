# What exists before the change; comments stand with what the plan deletes.
locals {
  read = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::input/*" }] })
  all  = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_iam_policy" "grows" {
  name   = "grows"
  policy = local.read
}

resource "aws_iam_policy" "always" {
  name   = "always"
  policy = local.all
}

resource "aws_iam_policy" "perhaps" {
  name   = "perhaps"
  policy = local.read
}

resource "aws_iam_role_policy" "old_name" {
  name   = "p"
  role   = "r"
  policy = local.all
}

resource "aws_iam_role" "trust" {
  name                 = "trust"
  permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
  assume_role_policy   = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}

resource "aws_iam_role" "unbounded" {
  name                 = "unbounded"
  permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
  assume_role_policy   = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "old_name" {
  role       = "admin"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_kms_key_policy" "k" {
  key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] })
}

resource "aws_organizations_policy" "guard" {
  name = "guard"
  content = jsonencode({ Statement = [
    { Sid = "Trails", Effect = "Deny", Action = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"], Resource = "*" },
    { Sid = "Regions", Effect = "Deny", NotAction = ["iam:*"], Resource = "*", Condition = { StringNotEquals = { "aws:RequestedRegion" = "eu-west-1" } } },
  ] })
}

resource "aws_organizations_policy" "wider" {
  name    = "wider"
  content = jsonencode({ Statement = [{ Effect = "Deny", Action = ["cloudtrail:StopLogging"], Resource = "*" }] })
}

resource "aws_organizations_policy" "gone" { # want "no longer denies what statement \"Leave\" denied"
  name    = "gone"
  content = jsonencode({ Statement = [{ Sid = "Leave", Effect = "Deny", Action = "organizations:LeaveOrganization", Resource = "*" }] })
}

resource "aws_organizations_policy_attachment" "a" { # want "organization policy \"a\" is taken away"
  policy_id = "p-examplepolicyid111"
  target_id = "ou-examplerootid111-exampleouid111"
}

resource "aws_iam_policy" "starts_code" {
  name   = "starts-code"
  policy = local.read
}

resource "aws_iam_policy" "started_code_before" {
  name   = "started-code-before"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"], Resource = "*" }] })
}
