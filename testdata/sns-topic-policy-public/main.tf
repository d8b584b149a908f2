variable "policy" {
  type = string
}

variable "principal" {
  type = string
}

locals {
  # Who is let in: everyone, whatever else the statement says.
  open = {
    star          = { Principal = "*" }
    any_account   = { Principal = { AWS = "*" } }
    among_others  = { Principal = { AWS = ["arn:aws:iam::123456789012:root", "*"] } }
    any_source    = { Principal = "*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:sns:*:*:*" } } }
    caller_chosen = { Principal = "*", Condition = { StringLike = { "aws:Referer" = "https://example.com/*" } } }
    may_be_absent = { Principal = "*", Condition = { StringEqualsIfExists = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    negated       = { Principal = "*", Condition = { StringNotEquals = { "aws:PrincipalAccount" = "123456789012" } } }
  }
  # Named or pinned callers, and what allows nothing.
  closed = {
    account      = { Principal = { AWS = "arn:aws:iam::123456789012:root" } }
    organisation = { Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    source       = { Principal = { AWS = "*" }, Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:123456789012:*" } } }
    bucket       = { Principal = "*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:*:*:guardlint-b" } } }
    service      = { Principal = { Service = "sns.amazonaws.com" }, Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } } }
    deny         = { Effect = "Deny", Principal = "*" }
  }
}

resource "aws_sns_topic_policy" "open" {
  for_each = local.open
  arn      = "arn:aws:sns:eu-west-1:123456789012:open"
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sns:Publish", Resource = "*" }, each.value)]
  })
}

resource "aws_sns_topic_policy" "closed" {
  for_each = local.closed
  arn      = "arn:aws:sns:eu-west-1:123456789012:closed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sns:Publish", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_sns_topic_policy" "fenced" {
  arn = "arn:aws:sns:eu-west-1:123456789012:fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_sns_topic_policy" "half_fenced" {
  arn = "arn:aws:sns:eu-west-1:123456789012:half_fenced"
  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "sns:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_sns_topic" "open" {
  name = "open"
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sns:Publish", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["sns:Publish"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_sns_topic_policy" "document" {
  arn    = "arn:aws:sns:eu-west-1:123456789012:document"
  policy = data.aws_iam_policy_document.d.json # want "lets everyone in"
}

resource "aws_sns_topic_policy" "unset" {
  arn    = "arn:aws:sns:eu-west-1:123456789012:unset"
  policy = var.policy # maybe "lets everyone in"
}

resource "aws_sns_topic_policy" "unset_principal" {
  arn = "arn:aws:sns:eu-west-1:123456789012:unset_principal"
  policy = jsonencode({ # maybe "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sns:Publish", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

# What SNS gives every topic: the owner alone.
resource "aws_sns_topic" "default" {
  name = "default"
  policy = jsonencode({
    Version = "2008-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { AWS = "*" }, Action = ["SNS:Publish", "SNS:Subscribe"], Resource = "*"
      Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
    }]
  })
}
