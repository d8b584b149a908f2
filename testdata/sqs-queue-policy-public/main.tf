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

resource "aws_sqs_queue_policy" "open" {
  for_each  = local.open
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/open"
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*" }, each.value)]
  })
}

resource "aws_sqs_queue_policy" "closed" {
  for_each  = local.closed
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/closed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_sqs_queue_policy" "fenced" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_sqs_queue_policy" "half_fenced" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/half_fenced"
  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "sqs:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_sqs_queue" "open" {
  name = "open"
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_sqs_queue_policy" "document" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/document"
  policy    = data.aws_iam_policy_document.d.json # want "lets everyone in"
}

resource "aws_sqs_queue_policy" "unset" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/unset"
  policy    = var.policy # maybe "lets everyone in"
}

resource "aws_sqs_queue_policy" "unset_principal" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/unset_principal"
  policy = jsonencode({ # maybe "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

# Outsiders are denied each of what everyone is allowed, by one statement after the other.
resource "aws_sqs_queue_policy" "fenced_in_pieces" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = ["sqs:SendMessage", "sqs:ReceiveMessage"], Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "sqs:Send*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
      { Effect = "Deny", Principal = "*", Action = "sqs:Receive*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}
