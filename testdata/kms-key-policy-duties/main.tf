variable "principal" {
  type = string
}

variable "principals" {
  type = list(string)
}

data "aws_caller_identity" "current" {}

resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_iam_role" "keys" {
  name               = "key-administrator"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

# Nothing is said: the default lets the account's policies decide.
resource "aws_kms_key" "default" {
  enable_key_rotation = true
}

resource "aws_kms_key" "separate" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/platform" }, Action = ["kms:Create*", "kms:Describe*", "kms:Enable*", "kms:List*", "kms:Put*", "kms:Update*", "kms:Revoke*", "kms:Disable*", "kms:Get*", "kms:Delete*", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion"], Resource = "*" },
      { Effect = "Allow", Principal = { AWS = aws_iam_role.app.arn }, Action = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], Resource = "*" },
    ]
  })
}

resource "aws_kms_key" "everything" {
  enable_key_rotation = true
  policy = jsonencode({ # want "the policy of key .*everything.* lets one principal both administer and use it"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = aws_iam_role.app.arn }, Action = "kms:*", Resource = "*" },
    ]
  })
}

resource "aws_kms_key" "by_name" {
  enable_key_rotation = true
  policy = jsonencode({ # want "both administer and use it"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/deploy" }, Action = "kms:*", Resource = "*" },
    ]
  })
}

# In two statements.
resource "aws_kms_key" "two_statements" {
  enable_key_rotation = true
  policy = jsonencode({ # want "both administer and use it"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = ["kms:Create*", "kms:Describe*", "kms:Enable*", "kms:List*", "kms:Put*", "kms:Update*", "kms:Revoke*", "kms:Disable*", "kms:Get*", "kms:Delete*", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion"], Resource = "*" },
      { Effect = "Allow", Principal = { AWS = ["arn:aws:iam::111122223333:role/app", "arn:aws:iam::111122223333:role/other"] }, Action = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], Resource = "*" },
    ]
  })
}

resource "aws_kms_key" "service" {
  enable_key_rotation = true
  policy = jsonencode({ # want "both administer and use it"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { Service = "logs.eu-west-1.amazonaws.com" }, Action = "kms:*", Resource = "*" },
    ]
  })
}

# An administrator, by the name of the role.
resource "aws_kms_key" "administrators" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/KeyAdmin" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = aws_iam_role.keys.arn }, Action = "kms:*", Resource = "*" },
    ]
  })
}

# Whole accounts, for whose identities their own policies say more.
resource "aws_kms_key" "accounts" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = data.aws_caller_identity.current.account_id }, Action = "kms:*", Resource = "*" },
    ]
  })
}

resource "aws_kms_key" "denied" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Deny", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = "kms:PutKeyPolicy", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"], Resource = "*" },
    ]
  })
}

# Through one service alone.
resource "aws_kms_key" "conditional" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = "kms:*", Resource = "*", Condition = { StringEquals = { "kms:ViaService" = "s3.eu-west-1.amazonaws.com" } } },
    ]
  })
}

data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.app.arn]
    }
  }
}

resource "aws_kms_key_policy" "document" {
  key_id = aws_kms_key.default.id
  policy = data.aws_iam_policy_document.key.json # want "both administer and use it"
}

# It may be the root of the account.
resource "aws_kms_key" "unset" {
  enable_key_rotation = true
  policy = jsonencode({ # maybe "both administer and use it"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = var.principal }, Action = "kms:*", Resource = "*" },
    ]
  })
}

resource "aws_kms_key" "unset_list" {
  enable_key_rotation = true
  policy = jsonencode({ # maybe "both administer and use it"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = var.principals }, Action = "kms:*", Resource = "*" },
    ]
  })
}
