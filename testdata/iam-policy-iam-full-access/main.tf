variable "resources" {
  type = list(string)
}

data "aws_caller_identity" "current" {}

resource "aws_iam_group" "g" {
  name = "g"
}

resource "aws_iam_policy" "all" {
  name = "all"
  policy = jsonencode({ # want "policy \"all\" allows every change in IAM"
    Version   = "2012-10-17"
    Statement = [{ Sid = "Everything", Effect = "Allow", Action = ["iam:*"], Resource = "*" }]
  })
}

# All verbs that change something, one wildcard each.
resource "aws_iam_group_policy" "verbs" {
  group = aws_iam_group.g.name
  policy = jsonencode({ # want "policy \"verbs\" allows every change in IAM"
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["iam:Add*", "iam:Attach*", "iam:Create*", "iam:Delete*", "IAM:Put*", "iam:Set*", "iam:Update*", "iam:PassRole"]
      Resource = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:*"
    }]
  })
}

module "roles" {
  source = "./role"
  for_each = {
    admin  = ["iam:*"]
    reader = ["iam:Get*", "iam:List*"]
  }
  name    = each.key
  actions = each.value
}

resource "aws_iam_policy" "narrow" {
  name = "narrow"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:*", Resource = "arn:aws:iam::123456789012:role/team-a/*" },
      { Effect = "Allow", Action = ["iam:Create*", "iam:Get*", "iam:List*"], Resource = "*" },
      { Effect = "Allow", Action = "iam:*", Resource = "*", Condition = { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::123456789012:policy/boundary" } } },
      { Effect = "Deny", Action = "iam:*", Resource = "*" },
      { Effect = "Allow", Action = "*", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "unset_resources" {
  name = "unset-resources"
  policy = jsonencode({ # maybe "policy \"unset_resources\" allows every change in IAM"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:*", Resource = var.resources }]
  })
}
