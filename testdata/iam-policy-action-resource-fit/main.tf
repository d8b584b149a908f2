variable "bucket" {
  type = string
}

variable "effect" {
  type = string
}

resource "aws_s3_bucket" "reports" {
  bucket = "example-reports"
}

resource "aws_iam_policy" "objects_of_no_object" {
  name = "objects-of-no-object"
  policy = jsonencode({ # want "policy .*objects_of_no_object.* allows an action where it has no effect"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::example-reports" },
    ]
  })
}

resource "aws_iam_policy" "by_reference" {
  name = "by-reference"
  policy = jsonencode({ # want "no effect"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:PutObject"], Resource = aws_s3_bucket.reports.arn },
    ]
  })
}

resource "aws_iam_policy" "lists_objects" {
  name = "lists-objects"
  policy = jsonencode({ # want "no effect"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:ListBucket", Resource = "${aws_s3_bucket.reports.arn}/*" },
    ]
  })
}

resource "aws_iam_policy" "one_of_two" {
  name = "one-of-two"
  policy = jsonencode({ # want "no effect"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:GetObject", "s3:ListBucket"], Resource = ["arn:aws:s3:::example-reports/*"] },
    ]
  })
}

resource "aws_iam_policy" "key_by_alias" {
  name = "key-by-alias"
  policy = jsonencode({ # want "no effect"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-west-1:111122223333:alias/reports" },
    ]
  })
}

resource "aws_iam_policy" "passes_user" {
  name = "passes-user"
  policy = jsonencode({ # want "no effect"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::111122223333:user/alice" },
    ]
  })
}

data "aws_iam_policy_document" "queue" { # want "document .*queue.* allows an action where it has no effect"
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["arn:aws:sns:eu-west-1:111122223333:jobs"]
  }
}

resource "aws_iam_policy" "fits" {
  name = "fits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:GetObject", "s3:ListBucket"], Resource = [aws_s3_bucket.reports.arn, "${aws_s3_bucket.reports.arn}/*"] },
      { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::example-*" },
      { Effect = "Allow", Action = "s3:ListBucket", Resource = "arn:aws:s3:::*" },
      { Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::example-reports" },
      { Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = "arn:aws:logs:eu-west-1:111122223333:log-group:/app:*" },
      { Effect = "Allow", Action = "dynamodb:Query", Resource = ["arn:aws:dynamodb:eu-west-1:111122223333:table/orders", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*"] },
      { Effect = "Allow", Action = "lambda:InvokeFunction", Resource = "arn:aws:lambda:eu-west-1:111122223333:function:app:*" },
      { Effect = "Allow", Action = "ssm:GetParameter*", Resource = "arn:aws:ssm:*:*:parameter/app/*" },
      { Effect = "Allow", Action = "execute-api:Invoke", Resource = "arn:aws:execute-api:eu-west-1:111122223333:abcdef1234/*" },
      { Effect = "Allow", Action = "iam:*AccessKey*", Resource = "arn:aws:iam::*:user/$${aws:username}" },
      { Effect = "Allow", Action = ["ec2:RunInstances"], Resource = ["arn:aws:ec2:*:*:instance/*", "arn:aws:ec2:*::image/*"] },
    ]
  })
}

# What these take no policy can name: some services read such a statement all the same.
resource "aws_iam_policy" "takes_none" {
  name = "takes-none"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:ListAllMyBuckets"], Resource = "arn:aws:s3:::*" },
    ]
  })
}

# Newer than the table of actions.
resource "aws_iam_policy" "newer" {
  name = "newer"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:TeleportObject", Resource = "arn:aws:s3:::example-reports" },
    ]
  })
}

# A variable may name objects.
resource "aws_iam_policy" "variable_bucket" {
  name = "variable-bucket"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = var.bucket },
    ]
  })
}

# A Deny on too much is no mistake.
resource "aws_iam_policy" "denied" {
  name = "denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = ["s3:GetObject", "s3:DeleteBucket"], Resource = "arn:aws:s3:::example-reports" },
    ]
  })
}

resource "aws_iam_policy" "unset" {
  name = "unset"
  policy = jsonencode({ # maybe "no effect"
    Version   = "2012-10-17"
    Statement = [{ Effect = var.effect, Action = "s3:GetObject", Resource = "arn:aws:s3:::example-reports" }]
  })
}
