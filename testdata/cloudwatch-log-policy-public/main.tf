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

resource "aws_cloudwatch_log_resource_policy" "open" {
  for_each    = local.open
  policy_name = "open"
  policy_document = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*" }, each.value)]
  })
}

resource "aws_cloudwatch_log_resource_policy" "closed" {
  for_each    = local.closed
  policy_name = "closed"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_cloudwatch_log_resource_policy" "fenced" {
  policy_name = "fenced"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "logs:PutLogEvents", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_cloudwatch_log_resource_policy" "half_fenced" {
  policy_name = "half_fenced"
  policy_document = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "logs:PutLogEvents", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "logs:Delete*", Resource = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_cloudwatch_log_destination_policy" "open" {
  destination_name = "open"
  access_policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*" }, local.open.star)]
  })
}

resource "aws_cloudwatch_log_delivery_destination_policy" "open" {
  delivery_destination_name = "open"
  delivery_destination_policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["logs:PutLogEvents"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_cloudwatch_log_resource_policy" "document" {
  policy_name     = "document"
  policy_document = data.aws_iam_policy_document.d.json # want "lets everyone in"
}

resource "aws_cloudwatch_log_resource_policy" "unset" {
  policy_name     = "unset"
  policy_document = var.policy # maybe "lets everyone in"
}

resource "aws_cloudwatch_log_resource_policy" "unset_principal" {
  policy_name = "unset_principal"
  policy_document = jsonencode({ # maybe "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*" }, { Principal = { AWS = var.principal } })]
  })
}
