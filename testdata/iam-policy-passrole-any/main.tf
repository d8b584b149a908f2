variable "role_arns" {
  type = list(string)
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

resource "aws_iam_role" "task" {
  name               = "task"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }] })
}

resource "aws_iam_policy" "any" {
  name = "any"
  policy = jsonencode({ # want "policy \"any\" allows to pass any role to any service"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["ec2:RunInstances", "iam:PassRole"], Resource = "*" }]
  })
}

data "aws_iam_policy_document" "roles_of_account" {
  statement {
    actions   = ["iam:Pass*"]
    resources = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role/*"]
  }
}

resource "aws_iam_role_policy" "roles_of_account" {
  role   = aws_iam_role.task.id
  policy = data.aws_iam_policy_document.roles_of_account.json # want "policy \"roles_of_account\" allows to pass any role"
}

# A receiver that any service is.
resource "aws_iam_policy" "any_receiver" {
  name = "any-receiver"
  policy = jsonencode({ # want "policy \"any_receiver\" allows to pass any role"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*", Condition = { StringLike = { "iam:PassedToService" = "*" } } }]
  })
}

resource "aws_iam_policy" "all_of_iam_on_roles" {
  name = "all-of-iam-on-roles"
  policy = jsonencode({ # want "policy \"all_of_iam_on_roles\" allows to pass any role"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "arn:aws:iam::123456789012:role/*" }]
  })
}

resource "aws_iam_policy" "limited" {
  name = "limited"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:PassRole", Resource = aws_iam_role.task.arn },
      { Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/tasks/*" },
      { Effect = "Allow", Action = "iam:PassRole", Resource = "*", Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } } },
      { Effect = "Allow", Action = "iam:PassRole", Resource = "*", Condition = { StringLikeIfExists = { "iam:PassedToService" = ["ec2.*", "lambda.amazonaws.com"] } } },
      { Effect = "Allow", Action = ["iam:Get*", "iam:List*"], Resource = "*" },
    ]
  })
}

# The whole of IAM is reported as that.
resource "aws_iam_policy" "whole_iam" {
  name   = "whole-iam"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }] })
}

resource "aws_iam_policy" "unset_roles" {
  name = "unset-roles"
  policy = jsonencode({ # maybe "policy \"unset_roles\" allows to pass any role"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = var.role_arns }]
  })
}
