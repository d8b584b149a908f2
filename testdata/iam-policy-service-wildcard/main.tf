variable "service" {
  type = string
}

variable "policy" {
  type = string
}

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

resource "aws_iam_user" "u" {
  name = "u"
}

# Wildcards within a service, on what is named.
resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:*", Resource = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"] },
      { Effect = "Allow", Action = "sqs:*", Resource = "arn:aws:sqs:eu-west-1:123456789012:*" },
      { Effect = "Allow", Action = ["ec2:Describe*", "s3:Get*"], Resource = "*" },
      { Effect = "Deny", Action = "ec2:*", Resource = "*" },
      { Effect = "Allow", Action = "dynamodb:*", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } } },
    ]
  })
}

resource "aws_iam_policy" "all_of_s3" {
  count = 2
  name  = "all-of-s3-${count.index}"
  policy = jsonencode({ # want "policy \"all_of_s3\" allows every action of a service on every resource"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["ec2:DescribeInstances", "s3:*"], Resource = "*" },
    ]
  })
}

# Every bucket and every object, spelt as an ARN.
resource "aws_iam_user_policy" "arn" {
  user   = aws_iam_user.u.name
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {"Effect": "Allow", "Action": "S3:**", "Resource": ["arn:aws:s3:::*"]}
    }
  EOT
  # want "policy \"arn\" allows every action of a service"
}

data "aws_iam_policy_document" "queues" {
  statement {
    actions   = ["sqs:*"]
    resources = ["arn:aws:sqs:*:${data.aws_caller_identity.current.account_id}:*"]
  }
}

resource "aws_iam_role" "inline" {
  name               = "inline"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })

  inline_policy {
    name   = "queues"
    policy = data.aws_iam_policy_document.queues.json # want "role \"inline\" allows every action of a service"
  }
}

# What the broader and the narrower rules report.
resource "aws_iam_policy" "others" {
  name = "others"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      { Effect = "Allow", Action = "iam:*", Resource = "*" },
      { Effect = "Allow", NotAction = "s3:*", Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "any_service" {
  name = "any-service"
  policy = jsonencode({ # maybe "policy \"any_service\""
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "${var.service}:*", Resource = "arn:aws:s3:::*" }]
  })
}

resource "aws_iam_policy" "unset" {
  name   = "unset"
  policy = var.policy # maybe "policy \"unset\""
}
