variable "action" {
  type = string
}

resource "aws_iam_policy" "any_object" {
  name = "any-object"
  policy = jsonencode({ # want "policy \"any_object\" allows an action on every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["ec2:DescribeInstances", "s3:GetObject"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "any_object_by_arn" {
  name = "any-object-by-arn"
  policy = jsonencode({ # want "policy \"any_object_by_arn\" allows an action on every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:Get*", Resource = "arn:aws:s3:::*" }]
  })
}

data "aws_iam_policy_document" "start" { # want "document \"start\" allows an action on every resource"
  statement {
    actions   = ["ec2:StartInstances"]
    resources = ["*"]
  }
}

# These actions accept no resource.
resource "aws_iam_policy" "none_to_name" {
  name = "none-to-name"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["ec2:Describe*", "s3:ListAllMyBuckets", "sts:GetCallerIdentity"], Resource = "*" },
      { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" },
      { Effect = "Allow", Action = "ec2:StartInstances", Resource = "*", Condition = { StringEquals = { "ec2:ResourceTag/team" = "a" } } },
    ]
  })
}

# Broader grants have rules of their own.
resource "aws_iam_policy" "others" {
  name = "others"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      { Effect = "Allow", Action = "s3:*", Resource = "*" },
      { Effect = "Allow", Action = "iam:PassRole", Resource = "*" },
      { Effect = "Allow", Action = "kms:Decrypt", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "newer_than_the_table" {
  name = "newer-than-the-table"
  policy = jsonencode({ # maybe "policy \"newer_than_the_table\""
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:TeleportObject", Resource = "*" }]
  })
}

resource "aws_iam_policy" "unset" {
  name = "unset"
  policy = jsonencode({ # maybe "policy \"unset\""
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.action, Resource = "*" }]
  })
}
