variable "user" {
  type = string
}

resource "aws_iam_policy" "keys" {
  name = "keys"
  policy = jsonencode({ # want "policy \"keys\" lets its holder make credentials of other users"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:CreateAccessKey", "iam:DeleteAccessKey"], Resource = "*" }]
  })
}

resource "aws_iam_user" "support" {
  name = "support"
}

resource "aws_iam_user_policy" "passwords" {
  user = aws_iam_user.support.name
  policy = jsonencode({ # want "policy \"passwords\" lets its holder make credentials"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:*LoginProfile", Resource = "arn:aws:iam::123456789012:user/people/*" }]
  })
}

# Another one by name.
resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({ # want "policy \"named\" lets its holder make credentials"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:UpdateLoginProfile", Resource = "arn:aws:iam::123456789012:user/admin" }]
  })
}

# A grant by exclusion is reported as that.
resource "aws_iam_policy" "all_but_one" {
  name   = "all-but-one"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:CreateAccessKey", NotResource = "arn:aws:iam::123456789012:role/*" }] })
}

# Everybody for themselves.
data "aws_iam_policy_document" "own" {
  statement {
    actions   = ["iam:CreateAccessKey", "iam:UpdateLoginProfile", "iam:CreateLoginProfile"]
    resources = ["arn:aws:iam::*:user/&{aws:username}", "arn:aws:iam::*:user/people/&{aws:username}"]
  }
}

resource "aws_iam_group" "people" {
  name = "people"
}

resource "aws_iam_group_policy" "own" {
  group  = aws_iam_group.people.name
  policy = data.aws_iam_policy_document.own.json
}

# A user's own name is no other's.
resource "aws_iam_user_policy" "itself" {
  user   = aws_iam_user.support.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:CreateAccessKey", Resource = "arn:aws:iam::123456789012:user/support" }] })
}

resource "aws_iam_policy" "other_kinds" {
  name   = "other-kinds"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["iam:ListAccessKeys", "iam:ChangePassword"], Resource = "*" }] })
}

resource "aws_iam_policy" "unset" {
  name = "unset"
  policy = jsonencode({ # maybe "policy \"unset\" lets its holder make credentials"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:CreateAccessKey", Resource = var.user }]
  })
}

# Everybody for themselves, in an account that is told by a variable.
variable "account_id" {
  type = string
}

data "aws_partition" "current" {}

resource "aws_iam_group_policy" "own_by_variable" {
  group = aws_iam_group.people.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:*AccessKey*", Resource = "arn:${data.aws_partition.current.partition}:iam::${var.account_id}:user/$${aws:username}" }]
  })
}
