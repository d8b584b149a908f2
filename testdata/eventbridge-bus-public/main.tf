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

resource "aws_cloudwatch_event_bus_policy" "open" {
  for_each       = local.open
  event_bus_name = "open"
  policy = jsonencode({ # want "lets every AWS account send events"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "events:PutEvents", Resource = "*" }, each.value)]
  })
}

resource "aws_cloudwatch_event_bus_policy" "closed" {
  for_each       = local.closed
  event_bus_name = "closed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "events:PutEvents", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_cloudwatch_event_bus_policy" "fenced" {
  event_bus_name = "fenced"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "events:PutEvents", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_cloudwatch_event_bus_policy" "half_fenced" {
  event_bus_name = "half_fenced"
  policy = jsonencode({ # want "lets every AWS account send events"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "events:PutEvents", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "events:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["events:PutEvents"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_cloudwatch_event_bus_policy" "document" {
  event_bus_name = "document"
  policy         = data.aws_iam_policy_document.d.json # want "lets every AWS account send events"
}

resource "aws_cloudwatch_event_bus_policy" "unset" {
  event_bus_name = "unset"
  policy         = var.policy # maybe "lets every AWS account send events"
}

resource "aws_cloudwatch_event_bus_policy" "unset_principal" {
  event_bus_name = "unset_principal"
  policy = jsonencode({ # maybe "lets every AWS account send events"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "events:PutEvents", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}

resource "aws_cloudwatch_event_permission" "everyone" {
  principal    = "*" # want "\"everyone\" lets every AWS account send events"
  statement_id = "everyone"
}

resource "aws_cloudwatch_event_permission" "organisation" {
  principal    = "*"
  statement_id = "organisation"

  condition {
    key   = "aws:PrincipalOrgID"
    type  = "StringEquals"
    value = "o-a1b2c3d4e5"
  }
}

resource "aws_cloudwatch_event_permission" "account" {
  principal    = "123456789012"
  statement_id = "account"
}

resource "aws_cloudwatch_event_permission" "unset" {
  principal    = var.principal # maybe "lets every AWS account send events"
  statement_id = "unset"
}
