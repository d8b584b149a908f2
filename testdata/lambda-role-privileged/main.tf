variable "document" {
  type = string
}

variable "role_arn" {
  type = string
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "scoped" {
  name               = "scoped"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.scoped.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_iam_role_policy" "table" {
  role = aws_iam_role.scoped.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["dynamodb:GetItem"], Resource = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders" }]
  })
}

resource "aws_lambda_function" "scoped" {
  function_name = "scoped"
  role          = aws_iam_role.scoped.arn
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

resource "aws_iam_role" "admin" {
  name               = "admin"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "admin" {
  role       = aws_iam_role.admin.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_lambda_function" "admin" {
  function_name = "admin"
  role          = aws_iam_role.admin.arn # want "function \"admin\" runs under a role that can do or gain everything"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

resource "aws_iam_role" "inline" {
  name               = "inline"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "inline" {
  role = aws_iam_role.inline.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_lambda_function" "inline" {
  function_name = "inline"
  role          = aws_iam_role.inline.arn # want "\"inline\" runs under a role"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

resource "aws_iam_role" "escalating" {
  name               = "escalating"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "escalating" {
  role = aws_iam_role.escalating.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:PutRolePolicy", "iam:AttachRolePolicy"], Resource = "*" }]
  })
}

resource "aws_lambda_function" "escalating" {
  function_name = "escalating"
  role          = aws_iam_role.escalating.arn # want "\"escalating\" runs under a role"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

resource "aws_iam_policy" "boundary" {
  name = "boundary"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" }]
  })
}

resource "aws_iam_role" "bounded" {
  name                 = "bounded"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  permissions_boundary = aws_iam_policy.boundary.arn
}

resource "aws_iam_role_policy" "bounded" {
  role = aws_iam_role.bounded.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_lambda_function" "bounded" {
  function_name = "bounded"
  role          = aws_iam_role.bounded.arn
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

resource "aws_iam_role" "unset" {
  name               = "unset"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "unset" {
  role   = aws_iam_role.unset.id
  policy = var.document
}

resource "aws_lambda_function" "unset" {
  function_name = "unset"
  role          = aws_iam_role.unset.arn # maybe "\"unset\" runs under a role"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

# The role is declared elsewhere, and judged there.
resource "aws_lambda_function" "elsewhere" {
  function_name = "elsewhere"
  role          = var.role_arn
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}

module "role" {
  source   = "./modules/role"
  for_each = { reader = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", owner = "arn:aws:iam::aws:policy/AdministratorAccess" }
  name     = each.key
  policy   = each.value
}

resource "aws_lambda_function" "module" {
  for_each      = toset(["reader", "owner"])
  function_name = each.key
  role          = module.role[each.key].arn # want[aws_lambda_function.module["owner"]] "\"module\" runs under a role"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "function.zip"
}
