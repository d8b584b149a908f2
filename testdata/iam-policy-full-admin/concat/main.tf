# What is put beside a list that is not known is read all the same.
variable "more" {
  type = list(any)
}

resource "aws_iam_policy" "statements" {
  policy = jsonencode({ # want "every action on every resource"
    Version   = "2012-10-17"
    Statement = concat([{ Effect = "Allow", Action = "*", Resource = "*" }], var.more)
  })
}

resource "aws_iam_policy" "others" {
  policy = jsonencode({ # maybe "every action on every resource"
    Version   = "2012-10-17"
    Statement = concat([{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::docs/*" }], var.more)
  })
}

# The arguments of older versions of the provider.
data "aws_iam_policy_document" "base" {
  source_json = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_iam_policy" "base" {
  policy = data.aws_iam_policy_document.base.json # want "every action on every resource"
}

data "aws_iam_policy_document" "overridden" {
  source_json   = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "All", Effect = "Allow", Action = "*", Resource = "*" }] })
  override_json = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "All", Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::docs/*" }] })
}

resource "aws_iam_policy" "overridden" {
  policy = data.aws_iam_policy_document.overridden.json
}
