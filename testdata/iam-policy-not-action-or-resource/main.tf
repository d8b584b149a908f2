variable "effect" {
  type = string
}

resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

resource "aws_iam_policy" "all_but_iam" {
  name = "all-but-iam"
  policy = jsonencode({ # want "policy \"all_but_iam\" allows everything outside of a list"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = ["iam:*", "organizations:*"], Resource = "*" }]
  })
}

data "aws_iam_policy_document" "not_resources" {
  statement {
    actions       = ["s3:GetObject"]
    not_resources = ["${aws_s3_bucket.b.arn}/secret/*"]
  }
}

resource "aws_iam_role_policy" "document" {
  role   = "r"
  policy = data.aws_iam_policy_document.not_resources.json # want "policy \"document\" allows everything outside of a list"
}

data "aws_iam_policy_document" "alone" { # want "document \"alone\" allows everything outside of a list"
  statement {
    not_actions = ["s3:DeleteBucket"]
    resources   = [aws_s3_bucket.b.arn]
  }
}

# A negation in a Deny is how an exception is written; who must not be there is the business of the organisation's policies.
resource "aws_iam_policy" "deny" {
  name = "deny"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", NotAction = ["iam:ChangePassword"], Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } },
      { Effect = "Deny", Action = "s3:*", NotResource = "${aws_s3_bucket.b.arn}/*" },
      { Effect = "Allow", Action = "s3:GetObject", Resource = "${aws_s3_bucket.b.arn}/*" },
    ]
  })
}

# Leaves nothing out: full administration, which another rule reports.
resource "aws_iam_policy" "nothing_left_out" {
  name   = "nothing-left-out"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", NotAction = [], Resource = "*" }] })
}

resource "aws_organizations_policy" "scp" {
  name    = "scp"
  content = data.aws_iam_policy_document.scp.json
}

data "aws_iam_policy_document" "scp" {
  statement {
    not_actions = ["iam:*"]
    resources   = ["*"]
  }
}

resource "aws_iam_policy" "unset_effect" {
  name = "unset-effect"
  policy = jsonencode({ # maybe "policy \"unset_effect\" allows everything outside of a list"
    Version   = "2012-10-17"
    Statement = [{ Effect = var.effect, NotAction = "iam:*", Resource = "*" }]
  })
}
