variable "policy" {
  type = string
}

resource "aws_iam_role" "this" {
  name_prefix        = "notebook-"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "this" {
  role   = aws_iam_role.this.name
  policy = var.policy
}

output "arn" {
  value = aws_iam_role.this.arn
}
