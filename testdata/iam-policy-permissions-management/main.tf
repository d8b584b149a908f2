variable "actions" {
  type = list(string)
}

resource "aws_iam_policy" "bucket_policies" {
  name = "bucket-policies"
  policy = jsonencode({ # want "policy .*bucket_policies.* allows to change the permissions of every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:PutBucketPolicy", Resource = "*" }]
  })
}

resource "aws_iam_policy" "key_policies" {
  name = "key-policies"
  policy = jsonencode({ # want "permissions of every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["kms:DescribeKey", "kms:PutKeyPolicy"], Resource = "arn:aws:kms:*:*:*" }]
  })
}

resource "aws_iam_policy" "functions" {
  name = "functions"
  policy = jsonencode({ # want "permissions of every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "lambda:Add*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "service" {
  name = "service"
  policy = jsonencode({ # want "permissions of every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sns:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:PutBucketPolicy", Resource = "arn:aws:s3:::example-reports" },
      { Effect = "Allow", Action = "kms:CreateGrant", Resource = "*", Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } } },
      { Effect = "Allow", Action = ["s3:PutObject", "sqs:SendMessage", "lambda:InvokeFunction"], Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "newer_than_the_table" {
  name = "newer-than-the-table"
  policy = jsonencode({ # maybe "permissions of every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:PutTeleportPolicy", Resource = "*" }]
  })
}

resource "aws_iam_policy" "variable_actions" {
  name = "variable-actions"
  policy = jsonencode({ # maybe "permissions of every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}
