variable "policy" {
  type = string
}

locals {
  trust = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }] })
}

resource "aws_iam_role" "admin" {
  name               = "admin"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "admin" {
  role       = aws_iam_role.admin.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_sagemaker_notebook_instance" "admin" {
  name          = "admin"
  instance_type = "ml.t3.medium"
  role_arn      = aws_iam_role.admin.arn # want "notebook \"admin\" runs under a role that can do or gain everything"
}

resource "aws_iam_role" "everything" {
  for_each           = toset(["a", "b"])
  name               = each.key
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "everything" {
  for_each = aws_iam_role.everything
  role     = each.value.id
  policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_sagemaker_notebook_instance" "everything" {
  for_each      = aws_iam_role.everything
  name          = each.key
  instance_type = "ml.t3.medium"
  role_arn      = each.value.arn # want "notebook \"everything\" runs under a role"
}

module "data" {
  source = "./role"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::training/*" }] })
}

resource "aws_sagemaker_notebook_instance" "data" {
  name          = "data"
  instance_type = "ml.t3.medium"
  role_arn      = module.data.arn
}

# A role of another configuration is judged there.
data "aws_iam_role" "elsewhere" {
  name = "elsewhere"
}

resource "aws_sagemaker_notebook_instance" "elsewhere" {
  name          = "elsewhere"
  instance_type = "ml.t3.medium"
  role_arn      = data.aws_iam_role.elsewhere.arn
}

module "unset" {
  source = "./role"
  policy = var.policy
}

resource "aws_sagemaker_notebook_instance" "unset" {
  name          = "unset"
  instance_type = "ml.t3.medium"
  role_arn      = module.unset.arn # maybe "notebook \"unset\" runs under a role"
}
