# Partly unknown documents: a plan knows nothing of these policies before the bucket exists, the configuration does.
variable "statements" {
  type = string
}

resource "aws_s3_bucket" "b" {
  bucket_prefix = "guardlint-"
}

resource "aws_iam_policy" "encoded" {
  name = "encoded"
  policy = jsonencode({ # want "allows every action on every resource"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "${aws_s3_bucket.b.arn}/*" },
      { Effect = "Allow", Action = "*", Resource = ["*", aws_s3_bucket.b.arn] },
    ]
  })
}

resource "aws_iam_policy" "text" { # want "allows every action on every resource"
  name   = "text"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.b.arn}/*"},
        {"Effect": "Allow", "Action": ["*"], "Resource": "*"}
      ]
    }
  EOT
}

resource "aws_iam_policy" "narrow" {
  name   = "narrow"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"]}
      ]
    }
  EOT
}

resource "aws_iam_policy" "template_of_statements" { # maybe "allows every action on every resource"
  name   = "template-of-statements"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
        ${var.statements}
      ]
    }
  EOT
}

data "aws_iam_policy_document" "merged" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.b.arn}/*"]
  }

  statement {
    sid       = "Admin"
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "document" {
  name   = "document"
  policy = data.aws_iam_policy_document.merged.json # want "allows every action on every resource"
}
