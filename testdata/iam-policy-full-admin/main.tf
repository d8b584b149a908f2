variable "actions" {
  type = list(string)
}

variable "policy" {
  type = string
}


resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

resource "aws_iam_user" "u" {
  name = "u"
}

resource "aws_iam_group" "g" {
  name = "g"
}

resource "aws_iam_policy" "reader" {
  name = "reader"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:ListBucket"]
      Resource = ["arn:aws:s3:::guardlint-b", "arn:aws:s3:::guardlint-b/*"]
    }]
  })
}

resource "aws_iam_policy" "encoded" {
  name = "encoded"
  policy = jsonencode({ # want "policy \"encoded\" allows every action on every resource"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::guardlint-b/*" },
      { Sid = "Admin", Effect = "Allow", Action = ["*"], Resource = ["*"] },
    ]
  })
}

resource "aws_iam_role_policy" "text" { # want "policy \"text\" allows every action on every resource"
  role   = aws_iam_role.trusted.id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Sid": "All${data.aws_caller_identity.current.account_id}",
        "Effect": "Allow",
        "Action": "*:*",
        "Resource": "arn:${data.aws_partition.current.partition}:*:*:*:*"
      }
    }
  EOT
}

resource "aws_iam_user_policy" "not_action" {
  user = aws_iam_user.u.name
  policy = jsonencode({ # want "allows every action on every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = [], Resource = "*" }]
  })
}

resource "aws_iam_group_policy" "tls" {
  group = aws_iam_group.g.name
  policy = jsonencode({ # want "allows every action on every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = "true" } } }]
  })
}

resource "aws_iam_role" "trusted" {
  name = "trusted"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role" "inline" {
  name = "inline"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name   = "read"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:Get*", Resource = "*" }] })
  }

  inline_policy {
    name   = "admin"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) # want "role \"inline\" allows every action"
  }
}

resource "aws_iam_policy" "narrow" {
  name = "narrow"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "*", Resource = aws_s3_bucket.b.arn },
      { Effect = "Allow", Action = "s3:*", Resource = "*" },
      { Effect = "Allow", NotAction = "iam:*", Resource = "*" },
      { Effect = "Deny", Action = "*", Resource = "*" },
      { Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } },
    ]
  })
}

resource "aws_iam_policy" "unset_actions" {
  name = "unset-actions"
  policy = jsonencode({ # maybe "policy \"unset_actions\" allows every action on every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}

# Whatever the actions turn out to be, they stay with the bucket.
resource "aws_iam_policy" "unset_actions_on_bucket" {
  name = "unset-actions-on-bucket"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"] }]
  })
}

resource "aws_iam_policy" "unset" {
  name   = "unset"
  policy = var.policy # maybe "allows every action on every resource"
}

resource "aws_iam_policy" "each" {
  for_each = { reader = "s3:GetObject", admin = "*" }
  name     = each.key
  policy = jsonencode({ # want[aws_iam_policy.each["admin"]] "allows every action on every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = each.value, Resource = "*" }]
  })
}
