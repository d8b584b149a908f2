variable "actions" {
  type = list(string)
}

resource "aws_iam_policy" "objects" {
  name = "objects"
  policy = jsonencode({ # want "policy .*objects.* lets its holder read all data of a service"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_iam_policy" "objects_by_arn" {
  name = "objects-by-arn"
  policy = jsonencode({ # want "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:Get*", Resource = "arn:aws:s3:::*/*" }]
  })
}

resource "aws_iam_policy" "secrets" {
  name = "secrets"
  policy = jsonencode({ # want "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = "arn:aws:secretsmanager:*:*:*" }]
  })
}

resource "aws_iam_policy" "parameters" {
  name = "parameters"
  policy = jsonencode({ # want "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ssm:GetParameter*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "tables" {
  name = "tables"
  policy = jsonencode({ # want "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["dynamodb:Describe*", "dynamodb:Query"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "snapshots" {
  name = "snapshots"
  policy = jsonencode({ # want "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "rds:CopyDBSnapshot", Resource = "*" }]
  })
}

# It is off by default, and counts what broader rules report as well.
resource "aws_iam_policy" "service" {
  name = "service"
  policy = jsonencode({ # want "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "dynamodb:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "everything" {
  name = "everything"
  policy = jsonencode({ # want "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::example-reports/*" },
      { Effect = "Allow", Action = "ssm:GetParameter*", Resource = "arn:aws:ssm:eu-west-1:111122223333:parameter/shop/*" },
      { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "shop" } } },
      { Effect = "Allow", Action = ["dynamodb:DescribeTable", "s3:ListAllMyBuckets", "ec2:DescribeInstances", "secretsmanager:ListSecrets"], Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "variable_actions" {
  name = "variable-actions"
  policy = jsonencode({ # maybe "read all data"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}
