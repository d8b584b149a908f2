variable "actions" {
  type = list(string)
}

resource "aws_iam_policy" "objects" {
  name = "objects"
  policy = jsonencode({ # want "policy .*objects.* allows to change every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "machines" {
  name = "machines"
  policy = jsonencode({ # want "change every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:Terminate*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "queues" {
  name = "queues"
  policy = jsonencode({ # want "change every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:*:*:*" }]
  })
}

resource "aws_iam_policy" "service" {
  name = "service"
  policy = jsonencode({ # want "change every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "dynamodb:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::example-reports/*" },
      { Effect = "Allow", Action = "ec2:TerminateInstances", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "shop" } } },
      { Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:eu-west-1:111122223333:*" },
    ]
  })
}

# They read, or take no resource that could be named.
resource "aws_iam_policy" "reads" {
  name = "reads"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:ListAllMyBuckets", "dynamodb:GetItem", "ec2:Describe*", "xray:PutTraceSegments"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "newer_than_the_table" {
  name = "newer-than-the-table"
  policy = jsonencode({ # maybe "change every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:TeleportObject", Resource = "*" }]
  })
}

resource "aws_iam_policy" "variable_actions" {
  name = "variable-actions"
  policy = jsonencode({ # maybe "change every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}
