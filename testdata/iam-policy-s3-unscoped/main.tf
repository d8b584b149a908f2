variable "bucket" {
  type = string
}

variable "actions" {
  type = list(string)
}

resource "aws_iam_policy" "reads" {
  name = "reads"
  policy = jsonencode({ # want "policy .*reads.* opens every bucket"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "lists_by_arn" {
  name = "lists-by-arn"
  policy = jsonencode({ # want "opens every bucket"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:List*", Resource = "arn:aws:s3:::*" }]
  })
}

resource "aws_iam_policy" "writes_objects" {
  name = "writes-objects"
  policy = jsonencode({ # want "opens every bucket"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:PutObject", "s3:DeleteObject"], Resource = ["arn:aws:s3:::*/*"] }]
  })
}

# A second factor does not say which buckets.
resource "aws_iam_policy" "with_mfa" {
  name = "with-mfa"
  policy = jsonencode({ # want "opens every bucket"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }]
  })
}

data "aws_iam_policy_document" "backup" { # want "document .*backup.* opens every bucket"
  statement {
    actions   = ["s3:Get*", "s3:ListBucket"]
    resources = ["*"]
  }
}

resource "aws_s3_bucket" "reports" {
  bucket = "example-reports"
}

resource "aws_iam_policy" "named" {
  name = "named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = ["${aws_s3_bucket.reports.arn}/*", "arn:aws:s3:::example-*/*"] },
      { Effect = "Allow", Action = "s3:ListBucket", Resource = aws_s3_bucket.reports.arn },
      { Effect = "Allow", Action = ["s3:ListAllMyBuckets", "s3:GetBucketLocation", "s3:GetAccountPublicAccessBlock"], Resource = "*" },
      { Effect = "Allow", Action = ["s3:GetObject", "s3:ListBucket"], Resource = "*", Condition = { StringEquals = { "aws:ResourceAccount" = "111122223333" } } },
      { Effect = "Allow", Action = "s3:ListBucket", Resource = "arn:aws:s3:::*", Condition = { StringLike = { "s3:prefix" = "home/$${aws:username}/*" } } },
      { Effect = "Allow", Action = "s3:GetObject", Resource = "*", Condition = { StringEquals = { "aws:ResourceOrgID" = "o-example1234" } } },
    ]
  })
}

# Other rules report these.
resource "aws_iam_policy" "broader" {
  name = "broader"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:*", Resource = "*" },
      { Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::*/*" },
      { Effect = "Allow", Action = "*", Resource = "*" },
    ]
  })
}

# What a Deny names is not given.
resource "aws_iam_policy" "denies" {
  name = "denies"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "s3:GetObject", Resource = "*" }]
  })
}

resource "aws_iam_policy" "variable_bucket" {
  name = "variable-bucket"
  policy = jsonencode({ # maybe "opens every bucket"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = var.bucket }]
  })
}

resource "aws_iam_policy" "variable_actions" {
  name = "variable-actions"
  policy = jsonencode({ # maybe "opens every bucket"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}
