variable "keys" {
  type    = list(string)
  default = null
}

variable "key_arn" {
  type = string
}

resource "aws_kms_key" "k" {
  enable_key_rotation = true
}

resource "aws_iam_policy" "any" {
  name = "any"
  policy = jsonencode({ # want "policy \"any\" allows to decrypt with any KMS key"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["kms:DescribeKey", "kms:Decrypt"], Resource = "*" },
    ]
  })
}

resource "aws_iam_policy" "keys_of_account" {
  name = "keys-of-account"
  policy = jsonencode({ # want "policy \"keys_of_account\" allows to decrypt with any KMS key"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:*crypt*", Resource = "arn:aws:kms:*:123456789012:key/*" }]
  })
}

# A variable that is left null makes the list fall back to every key.
resource "aws_iam_role_policy" "fallback" {
  role = "r"
  policy = jsonencode({ # want "policy \"fallback\" allows to decrypt"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["kms:ReEncrypt*"], Resource = coalesce(var.keys, ["*"]) }]
  })
}

resource "aws_iam_policy" "limited" {
  name = "limited"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "kms:Decrypt", Resource = aws_kms_key.k.arn },
      { Effect = "Allow", Action = "kms:Decrypt", Resource = "*", Condition = { StringEquals = { "kms:ViaService" = "s3.eu-west-1.amazonaws.com" } } },
      { Effect = "Allow", Action = "kms:Decrypt", Resource = "*", Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = "alias/app" } } },
      { Effect = "Allow", Action = "kms:Decrypt", Resource = "*", Condition = { StringEquals = { "kms:EncryptionContext:app" = "billing" } } },
      { Effect = "Allow", Action = ["kms:Encrypt", "kms:DescribeKey"], Resource = "*" },
    ]
  })
}

# Every action of KMS is the business of iam-policy-service-wildcard.
resource "aws_iam_policy" "whole_kms" {
  name   = "whole-kms"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*" }] })
}

resource "aws_iam_policy" "unset_key" {
  name = "unset-key"
  policy = jsonencode({ # maybe "policy \"unset_key\" allows to decrypt"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = var.key_arn }]
  })
}
