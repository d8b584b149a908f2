variable "extra_policy" {
  type = string
}

resource "aws_iam_policy" "both" {
  name = "both"
  policy = jsonencode({ # want "policy \"both\" lets its holder run code under any role"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "ec2:RunInstances", "ec2:Describe*"], Resource = "*" }]
  })
}

# The halves in two policies of one role: reported where the role is passed.
resource "aws_iam_role" "deployer" {
  name               = "deployer"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:role/ci" } }] })
}

resource "aws_iam_policy" "pass" {
  name = "pass"
  policy = jsonencode({ # want "policy \"pass\" lets its holder run code"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/*" }]
  })
}

resource "aws_iam_role_policy_attachment" "pass" {
  role       = aws_iam_role.deployer.name
  policy_arn = aws_iam_policy.pass.arn
}

resource "aws_iam_role_policy" "functions" {
  role   = aws_iam_role.deployer.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["lambda:CreateFunction", "lambda:InvokeFunction"], Resource = "arn:aws:lambda:*:*:function:app-*" }] })
}

# To the service that then runs the code.
data "aws_iam_policy_document" "to_glue" {
  statement {
    actions   = ["iam:PassRole"]
    resources = ["*"]
    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["glue.amazonaws.com"]
    }
  }
  statement {
    actions   = ["glue:CreateJob", "glue:StartJobRun"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "to_glue" {
  name   = "to-glue"
  policy = data.aws_iam_policy_document.to_glue.json # want "policy \"to_glue\" lets its holder run code"
}

# With what AWS's own policy allows.
resource "aws_iam_user" "power" {
  name = "power"
}

resource "aws_iam_user_policy_attachment" "power" {
  user       = aws_iam_user.power.name
  policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
}

resource "aws_iam_user_policy" "power" {
  user   = aws_iam_user.power.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }] }) # want "policy \"power\" lets its holder run code"
}

# One half, to another service, of named roles.
resource "aws_iam_policy" "halves" {
  name = "halves"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:PassRole", Resource = "*", Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } } },
      { Effect = "Allow", Action = "iam:PassRole", Resource = ["arn:aws:iam::123456789012:role/app", "arn:aws:iam::123456789012:role/tasks/*", aws_iam_role.deployer.arn] },
      { Effect = "Allow", Action = ["lambda:CreateFunction", "lambda:InvokeFunction", "ecs:RunTask"], Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "pass_alone" {
  name   = "pass-alone"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }] })
}

# The other half may be in what is not known.
resource "aws_iam_role" "unset" {
  name               = "unset"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "extra" {
  role   = aws_iam_role.unset.name
  policy = var.extra_policy # maybe "policy \"extra\" lets its holder run code"
}

resource "aws_iam_role_policy" "pass" {
  role   = aws_iam_role.unset.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }] }) # maybe "policy \"pass\" lets its holder run code"
}
